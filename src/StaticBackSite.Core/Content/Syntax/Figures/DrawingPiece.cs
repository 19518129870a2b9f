namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>A stretch of a drawing's markup, or a place that the page fills in.</summary>
public readonly record struct DrawingPiece(DrawingPieceKind Kind, string Text = "");
