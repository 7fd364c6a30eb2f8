namespace MassageBot.Host.Tests.Conversations;

public sealed class PrivacyConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("privacy");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
