namespace MassageBot.Host.Tests.Conversations;

public sealed class ConsentConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("consent");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
