using System.Text;

namespace StaticBackSite.Content.Syntax.Tasks;

/// <summary>Whether an item of a list is done. It is no word of the item: readers see a box, and hear what it says.</summary>
internal sealed class TaskMark(bool isDone) : SiteInline
{
    public bool IsDone { get; } = isDone;

    public override void WriteHtml(BodyWriter body)
    {
        var words = body.Index.Strings.Tasks;
        body.Write(IsDone ? "<span class=\"task-mark task-done\"><span class=\"unseen\">" : "<span class=\"task-mark\"><span class=\"unseen\">");
        body.WriteEscape(IsDone ? words.Done : words.ToDo).Write(" </span></span>");
    }

    public override void WriteCopy(CopyWriter copy, StringBuilder text) => text.Append(IsDone ? "[x] " : "[ ] ");
}
