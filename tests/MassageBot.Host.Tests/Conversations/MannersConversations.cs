namespace MassageBot.Host.Tests.Conversations;

public sealed class MannersConversations : ScriptedConversations
{
    public static TheoryData<string> All => In("manners");

    [Theory]
    [MemberData(nameof(All))]
    public Task The_conversation_goes_as_scripted(string script) => Plays(script);
}
