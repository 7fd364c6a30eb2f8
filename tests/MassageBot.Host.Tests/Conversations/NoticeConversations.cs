namespace MassageBot.Host.Tests.Conversations;

public sealed class NoticeConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("notices");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
