using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

public sealed class TokenTests : IDisposable
{
    private const string Desk = "desk";

    private readonly TestAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TokenTests()
    {
        _turn = new TurnContext(_adapter, new Activity { ChannelId = "directline", From = new ChannelAccount("ana") });
    }

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task Nobody_is_signed_in_at_first() => (await FindAsync(null)).ShouldBeNull();

    [Fact]
    public async Task A_token_is_handed_to_its_user()
    {
        _adapter.AddUserToken(Desk, "directline", "ana", "t");

        var found = await FindAsync(null);

        (found!.Token, found.ConnectionName).ShouldBe(("t", Desk));
    }

    [Fact]
    public async Task A_token_behind_a_code_is_handed_out_for_the_code_and_then_without()
    {
        _adapter.AddUserToken(Desk, "directline", "ana", "t", "1234");

        (await FindAsync(null)).ShouldBeNull();
        (await FindAsync("4321")).ShouldBeNull();
        (await FindAsync("1234"))!.Token.ShouldBe("t");
        (await FindAsync(null))!.Token.ShouldBe("t");
    }

    [Fact]
    public async Task Signing_out_of_one_connection_leaves_the_others()
    {
        _adapter.AddUserToken(Desk, "directline", "ana", "t");
        _adapter.AddUserToken("mail", "directline", "ana", "m");

        await _adapter.SignOutUserAsync(_turn, Desk);

        (await _adapter.GetTokenStatusAsync(_turn, "ana")).Select(status => status.ConnectionName).ShouldBe(["mail"]);
        await _adapter.SignOutUserAsync(_turn);
        (await _adapter.GetTokenStatusAsync(_turn, "ana")).ShouldBeNull();
    }

    [Fact]
    public async Task The_status_can_be_asked_of_some_connections()
    {
        _adapter.AddUserToken(Desk, "directline", "ana", "t");
        _adapter.AddUserToken("mail", "directline", "ana", "m");

        var status = (await _adapter.GetTokenStatusAsync(_turn, "ana", "mail,other")).Single();

        (status.ConnectionName, status.HasToken).ShouldBe(("mail", true));
    }

    [Fact]
    public async Task An_exchange_gives_the_token_nothing_or_the_failure_that_was_set()
    {
        _adapter.AddExchangeableToken(Desk, "directline", "ana", "item", "t");
        _adapter.ThrowOnExchangeRequest(Desk, "directline", "ana", "broken");

        (await ExchangeAsync(new TokenExchangeRequest(token: "item")))!.Token.ShouldBe("t");
        (await ExchangeAsync(new TokenExchangeRequest(uri: "unknown"))).ShouldBeNull();
        await Should.ThrowAsync<InvalidOperationException>(() => ExchangeAsync(new TokenExchangeRequest(uri: "broken")));
    }

    [Fact]
    public async Task A_link_to_sign_in_names_connection_channel_and_user()
    {
        (await _adapter.GetOauthSignInLinkAsync(_turn, Desk, CancellationToken.None)).ShouldEndWith("desk/directline/ana");
        (await _adapter.GetSignInResourceAsync(_turn, Desk)).SignInLink.ShouldEndWith("desk/directline/ana");
    }

    [Fact]
    public async Task A_sender_survives_who_is_neither_the_bot_nor_nobody()
    {
        (await SenderAsync(new ChannelAccount("ben"))).ShouldBe("ben");
        (await SenderAsync(new ChannelAccount("desk", role: RoleTypes.Bot))).ShouldBe("user1");
        (await SenderAsync(null)).ShouldBe("user1");
    }

    private async Task<string> SenderAsync(ChannelAccount? from)
    {
        var activity = new Activity(ActivityTypes.Message) { From = from };
        await _adapter.ProcessActivityAsync(activity, (_, _) => Task.CompletedTask, default);
        return activity.From!.Id;
    }

    private async Task<TokenResponse?> FindAsync(string? code) => await _adapter.GetUserTokenAsync(_turn, Desk, code, default);

    private async Task<TokenResponse?> ExchangeAsync(TokenExchangeRequest request) => await _adapter.ExchangeTokenAsync(_turn, Desk, "ana", request);
}
