using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>Chats that the bot opens with people who have never written to it.</summary>
public sealed class PersonalChatTests : IAsyncLifetime
{
    private const string Ines = "00000000-0000-4000-8000-000000000003";

    private readonly ConnectedClinic _clinic = new();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        await _clinic.SayAsync("hello");
        _clinic.Cloud.Replies.Clear();
        _clinic.Cloud.Calls.Clear();
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_chat_is_opened_once_and_can_be_told_something_from_then_on()
    {
        var first = await OpenAsync();
        var again = await OpenAsync();

        again.ShouldBe(first.ShouldNotBeNull());
        var call = _clinic.Cloud.Calls.ShouldHaveSingleItem();
        (call.Method, call.Path, call.Authorization).ShouldBe(("POST", "/connector/v3/conversations", "Bearer token-1"));
        ((string)call.Activity["members"]![0]!["id"]!).ShouldBe(Ines);
        ((string)call.Activity["bot"]!["id"]!).ShouldBe("28:bot");
        ((string)call.Activity["tenantId"]!).ShouldBe("t1");
        ((string)call.Activity["channelData"]!["tenant"]!["id"]!).ShouldBe("t1");
        ((bool)call.Activity["isGroup"]!).ShouldBeFalse();
        var chat = (await _clinic.Host.Get<IConversations>().FindAsync(first, CancellationToken.None)).ShouldNotBeNull();
        (chat.Id, chat.Channel).ShouldBe(("msteams|channel-1", "msteams"));
        chat.Reference!.ShouldContain("personal");
    }

    [Fact]
    public async Task Two_who_ask_at_once_open_one_chat()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync()));

        _clinic.Cloud.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(408)]
    [InlineData(403)]
    public async Task A_call_that_may_have_opened_it_or_is_refused_is_not_made_again_the_same_day(int status)
    {
        _clinic.Cloud.AnswerWith(status);

        (await OpenAsync()).ShouldBeNull();
        _clinic.Host.Clock.Advance(TimeSpan.FromHours(23));
        (await OpenAsync()).ShouldBeNull();
        _clinic.Cloud.Calls.Count.ShouldBe(1);
        _clinic.Host.Clock.Advance(TimeSpan.FromHours(2));

        (await OpenAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_channel_that_has_no_time_is_asked_again_soon()
    {
        _clinic.Cloud.AnswerWith(503);

        (await OpenAsync()).ShouldBeNull();
        (await OpenAsync()).ShouldBeNull();
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(6));

        (await OpenAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Beside_a_conversation_that_nobody_is_called_in_none_is_opened()
    {
        (await _clinic.Host.Get<IPersonalChats>().OpenAsync("msteams|unknown", Ines, CancellationToken.None)).ShouldBeNull();

        _clinic.Cloud.Calls.ShouldBeEmpty();
    }

    private Task<string?> OpenAsync() => _clinic.Host.Get<IPersonalChats>().OpenAsync("msteams|c1", Ines, CancellationToken.None);
}
