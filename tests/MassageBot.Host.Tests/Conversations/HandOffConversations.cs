namespace MassageBot.Host.Tests.Conversations;

public sealed class HandOffConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("handoff");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
