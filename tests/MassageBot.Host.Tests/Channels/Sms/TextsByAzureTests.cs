using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Tests.Channels.Connector;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>The Azure Bot Service has a channel for text messages too. It comes in by the connector, and looks the same on the phone.</summary>
public sealed class TextsByAzureTests : IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_long_reply_leaves_in_pages_that_are_tried_again_one_by_one()
    {
        var sentence = string.Join(' ', Enumerable.Range(1, 120).Select(i => $"word{i}"));
        _clinic.Host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync(sentence);
        _clinic.Cloud.Answers.Enqueue(http => http.Response.CompleteAsync());
        _clinic.Cloud.AnswerWith(503);
        var text = _clinic.Message("hello");
        text["channelId"] = "sms";

        ((int)(await _clinic.PostAsync(text)).StatusCode).ShouldBe(200);
        await _clinic.Host.TurnsAsync("sms|c1");
        await _clinic.Host.RunDueJobsAsync();
        _clinic.Host.Clock.Advance(TimeSpan.FromSeconds(5));
        await _clinic.Host.RunDueJobsAsync();

        var said = _clinic.Cloud.Calls.Select(call => call.Text!).ToList();
        said[1].ShouldBe(said[2]);
        said.RemoveAt(1);
        said.ShouldAllBe(page => Gsm7.Length(page) <= SmsText.Longest);
        string.Join(' ', said).ShouldBe($"{sentence} 1: hello");
    }
}
