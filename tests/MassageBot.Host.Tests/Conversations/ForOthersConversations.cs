namespace MassageBot.Host.Tests.Conversations;

public sealed class ForOthersConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("for-others");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
