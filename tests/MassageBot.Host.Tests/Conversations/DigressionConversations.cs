namespace MassageBot.Host.Tests.Conversations;

public sealed class DigressionConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("digressions");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
