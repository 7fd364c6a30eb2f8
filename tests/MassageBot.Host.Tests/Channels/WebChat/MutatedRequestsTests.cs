using System.Collections.Concurrent;
using System.Net.Http.Headers;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class MutatedRequestsTests : IDisposable
{
    private const int Requests = 2000;
    private const int RequestsToTheBot = 300;

    private readonly Errors _errors = new();
    private readonly ClinicHost _clinic;

    public MutatedRequestsTests() => _clinic = new ClinicHost().With(services => services.AddSingleton<ILoggerProvider>(_errors))
        .With("RateLimits:Visitor:Burst", "100000").With("RateLimits:Conversation:Burst", "100000");

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Nothing_that_is_nearly_right_breaks_a_door()
    {
        var statuses = await SendAsync(Requests);

        statuses.ShouldAllBe(status => status < 500);
        statuses.ShouldContain(200);
        statuses.ShouldContain(400);
        _errors.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_is_nearly_right_breaks_the_conversation()
    {
        _clinic.WithTheBotThatShips();

        var statuses = await SendAsync(RequestsToTheBot);

        statuses.ShouldAllBe(status => status < 500);
        _errors.Lines.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<int>> SendAsync(int count)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var mutations = new Mutations(seed: 20261121);
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            statuses.Add(await SendAsync(visitor, mutations.Next()));
        }

        await visitor.SayAsync("still there?");
        return statuses;
    }

    private static async Task<int> SendAsync(Visitor visitor, MutatedRequest request)
    {
        var content = new ByteArrayContent(request.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        var address = request.Kind switch
        {
            MutatedKind.Activity => visitor.Activities,
            MutatedKind.Upload => $"/v3/directline/conversations/{visitor.Conversation}/upload?userId={visitor.UserId}",
            MutatedKind.Form => "/owner/sign-in",
            _ => "/v3/directline/conversations",
        };
        using var answer = await visitor.Http.PostAsync(address, content);
        return (int)answer.StatusCode;
    }

    /// <summary>Collects what the host logs as an error.</summary>
    private sealed class Errors : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
