namespace MassageBot.Host.Tests.Conversations;

public sealed class ElsewhereConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("elsewhere");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
