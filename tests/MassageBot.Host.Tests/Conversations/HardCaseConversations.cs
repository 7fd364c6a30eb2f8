namespace MassageBot.Host.Tests.Conversations;

public sealed class HardCaseConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("hard-cases");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
