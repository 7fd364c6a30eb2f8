namespace MassageBot.Host.Tests.Conversations;

public sealed class HappyPathConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("happy-path");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
