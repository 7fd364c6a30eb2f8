namespace MassageBot.Host.Tests.Conversations;

public sealed class ConfirmingConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("confirming");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
