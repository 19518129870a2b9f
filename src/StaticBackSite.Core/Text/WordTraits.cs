namespace StaticBackSite.Text;

/// <summary>What the spelling of an English word says about it, wherever it stands.</summary>
[Flags]
public enum WordTraits : byte
{
    None = 0,

    /// <summary>It begins with a digit: 15, 3.2, 15-minute.</summary>
    Figure = 1,

    /// <summary>A number in letters, from two to twelve.</summary>
    NumberInLetters = 2,

    /// <summary>am, are, be, been, being, is, was, were.</summary>
    FormOfBe = 4,

    /// <summary>It has two capital letters or more and no small one: MRI, STOP.</summary>
    Capitals = 8,

    /// <summary>It has parts, with a hyphen, an apostrophe or a point between them: low-back, don’t, 3.2.</summary>
    Joined = 16,
}
