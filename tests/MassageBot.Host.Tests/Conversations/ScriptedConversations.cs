using MassageBot.Host.Tests.Content;
using MassageBot.Host.Verbs.Converse;
using ScriptRehearsal = MassageBot.Host.Verbs.Converse.Rehearsal;

namespace MassageBot.Host.Tests.Conversations;

/// <summary>Every script of a folder of <c>tests/conversations</c> is a case of its own. Folders run beside each other.</summary>
public abstract class ScriptedConversations
{
    private static readonly string Root = Path.GetDirectoryName(ShippedContent.Folder)!;

    public static TheoryData<string> In(string folder) =>
        [.. ScriptReader.FilesIn(Path.Combine(Scripts, folder)).Select(file => Path.GetRelativePath(Scripts, file).Replace('\\', '/'))];

    private protected static string Scripts => Path.Combine(Root, "tests", "conversations");

    private protected static async Task Plays(string script)
    {
        var transcript = await ScriptRehearsal.PlayAsync(
            ScriptReader.Read(Path.Combine(Scripts, script)), ShippedContent.Content, Root, CancellationToken.None);

        Expectations.Check(transcript).ShouldBeEmpty(TranscriptText.Of(transcript));
    }
}
