namespace MassageBot.Host.Tests.Conversations;

public sealed class OptOutConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("opt-out");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
