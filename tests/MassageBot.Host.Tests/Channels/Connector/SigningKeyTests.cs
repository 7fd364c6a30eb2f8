using System.Net;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>Where the keys come from and how long they are good.</summary>
public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = new();

    private int _said;

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Keys_are_read_once_for_many_calls()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SayAsync(TestKey.First)));

        _clinic.Cloud.MetadataReads.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_key_is_found_without_waiting()
    {
        await SayAsync(TestKey.First);
        _clinic.Cloud.Keys.Add(TestKey.Second);

        var status = await SayAsync(TestKey.Second);

        status.ShouldBe(HttpStatusCode.OK);
        _clinic.Cloud.MetadataReads.ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_is_good_until_the_keys_are_read_again()
    {
        await SayAsync(TestKey.First);
        _clinic.Cloud.Keys.Clear();
        _clinic.Cloud.Keys.Add(TestKey.Second);
        await SayAsync(TestKey.Second);

        var status = await SayAsync(TestKey.First);

        status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Unknown_keys_make_the_publisher_be_asked_a_few_times_only()
    {
        await SayAsync(TestKey.First);

        foreach (var _ in Enumerable.Range(0, 30))
        {
            (await SayAsync(TestKey.Foreign)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        _clinic.Cloud.MetadataReads.ShouldBe(4);
    }

    [Fact]
    public async Task After_a_minute_an_unknown_key_is_looked_for_again()
    {
        await SayAsync(TestKey.First);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await SayAsync(TestKey.Second);
        }

        _clinic.Cloud.Keys.Add(TestKey.Second);
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        (await SayAsync(TestKey.Second)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Known_keys_go_on_being_good_while_the_publisher_is_away()
    {
        await SayAsync(TestKey.First);
        _clinic.Cloud.MetadataIsDown = true;
        _clinic.Host.Clock.Advance(TimeSpan.FromDays(6));

        var statuses = new[] { await SayAsync(TestKey.First), await SayAsync(TestKey.First) };

        statuses.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK]);
        _clinic.Cloud.MetadataReads.ShouldBe(2);
    }

    [Fact]
    public async Task After_five_days_the_keys_are_read_again()
    {
        await SayAsync(TestKey.First);
        _clinic.Host.Clock.Advance(TimeSpan.FromDays(5) + TimeSpan.FromSeconds(1));

        await SayAsync(TestKey.First);

        _clinic.Cloud.MetadataReads.ShouldBe(2);
    }

    [Fact]
    public async Task Without_any_key_nobody_is_let_in()
    {
        _clinic.Cloud.MetadataIsDown = true;

        var status = await SayAsync(TestKey.First);

        status.ShouldBe(HttpStatusCode.Unauthorized);
        _clinic.Host.Bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task A_publisher_that_comes_back_is_asked_again_soon()
    {
        _clinic.Cloud.MetadataIsDown = true;
        await SayAsync(TestKey.First);
        _clinic.Cloud.MetadataIsDown = false;
        _clinic.Host.Clock.Advance(TimeSpan.FromSeconds(1));

        (await SayAsync(TestKey.First)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(-10, -1, HttpStatusCode.Unauthorized)]
    [InlineData(1, 10, HttpStatusCode.Unauthorized)]
    [InlineData(-1, 1, HttpStatusCode.OK)]
    public async Task A_key_is_good_as_long_as_its_certificate(int fromDays, int untilDays, HttpStatusCode expected)
    {
        var now = _clinic.Host.Clock.GetUtcNow();
        var key = TestKey.Certified(now.AddDays(fromDays), now.AddDays(untilDays));
        _clinic.Cloud.Keys.Add(key);

        (await SayAsync(key)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_key_that_speaks_for_no_channel_lets_nobody_in()
    {
        _clinic.Cloud.Keys.Add(TestKey.Unendorsed);

        (await SayAsync(TestKey.Unendorsed)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<HttpStatusCode> SayAsync(TestKey key)
    {
        var header = ConnectedClinic.Header();
        header["kid"] = key.Id;
        var id = $"a{Interlocked.Increment(ref _said)}";
        return (await _clinic.PostAsync(_clinic.Message("hello", id).ToString(), key.Sign(header, _clinic.Claims()))).StatusCode;
    }
}
