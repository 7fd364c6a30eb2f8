using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>The bot itself, with everything it may log.</summary>
public sealed class TalkCanaryTests : IDisposable
{
    private readonly CapturedLogs _logs = new();
    private readonly ClinicHost _clinic;

    public TalkCanaryTests() => _clinic = new ClinicHost()
        .With("Logging:LogLevel:Default", "Trace")
        .With(services =>
        {
            services.Remove(services.Last(known => known.ServiceType == typeof(IBot)));
            services.AddSingleton<ILoggerProvider>(_logs);
        });

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_conversation_about_health_leaves_no_word_in_the_logs()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        await visitor.SayAsync($"my lower back hurts, a {Canaries.Symptom}");
        await visitor.SayAsync("it came on slowly");
        await visitor.SayAsync("6");
        await visitor.SayAsync($"I am {Canaries.Name}, {Canaries.Phone}, a person please");
        await visitor.SayAsync(Canaries.Everything);
        await visitor.SayAsync($"I have chest pain, says {Canaries.Name}");
        await _clinic.RunDueJobsAsync();

        (await visitor.TextsAsync()).Count.ShouldBeGreaterThan(8);
        _logs.Entries.Where(entry => Canaries.In(entry, [visitor.Token]).Any()).ShouldBeEmpty();
    }
}
