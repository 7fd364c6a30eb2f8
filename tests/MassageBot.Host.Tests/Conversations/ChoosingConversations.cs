namespace MassageBot.Host.Tests.Conversations;

public sealed class ChoosingConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("choosing");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
