using System.Net;
using System.Text;
using MassageBot.Core.Booking;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>A calendar of somebody else's that quotes the client in all it answers.</summary>
public sealed class CalendarCanaryTests : IDisposable
{
    private readonly CapturedLogs _logs = new();
    private readonly ClinicHost _clinic;
    private Func<HttpResponseMessage> _answer = () => new HttpResponseMessage(HttpStatusCode.InternalServerError);

    public CalendarCanaryTests() => _clinic = new ClinicHost()
        .With("Logging:LogLevel:Default", "Trace")
        .With("Logging:LogLevel:System.Net.Http.HttpClient", "Trace")
        .With("Scheduling:Provider", "Http")
        .With("Scheduling:Endpoint", "http://calendar.example")
        .With("Scheduling:ApiKey", Canaries.SchedulingKey)
        .With(services =>
        {
            services.AddSingleton<ILoggerProvider>(_logs);
            services.AddHttpClient("calendar").ConfigurePrimaryHttpMessageHandler(() => new Answering(() => _answer()));
        });

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, Canaries.Text)]
    [InlineData(HttpStatusCode.OK, $$"""{"id":"{{Canaries.Name}}""")]
    [InlineData(HttpStatusCode.Conflict, $$"""{"type":"x","title":"{{Canaries.Name}}","status":409,"code":"{{Canaries.Name}} {{Canaries.Phone}}"}""")]
    [InlineData(HttpStatusCode.BadRequest, Canaries.Symptom)]
    public async Task What_it_answers_is_in_no_log(HttpStatusCode status, string body)
    {
        _answer = () => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

        await CallAsync();

        Found().ShouldBeEmpty();
    }

    [Fact]
    public async Task How_it_fails_is_in_no_log()
    {
        _answer = () => throw new HttpRequestException(Canaries.Everything);

        await CallAsync();

        Found().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_in_its_own_words_reaches_nobody()
    {
        _answer = () => new HttpResponseMessage(HttpStatusCode.Conflict)
        {
            Content = new StringContent($$"""{"type":"x","title":"","status":409,"code":"{{Canaries.Name}}"}""", Encoding.UTF8, "application/json"),
        };

        var answer = await _clinic.Get<IScheduler>().CancelAsync(Guid.NewGuid(), "v1", "asked", CancellationToken.None);

        answer.ShouldBe(new CancelAnswer.Refused("other"));
    }

    private async Task CallAsync()
    {
        var scheduler = _clinic.Get<IScheduler>();
        var order = RehearsalCalendar.Wish(_clinic.Clock.GetUtcNow()).Order with { FirstName = Canaries.Name, Phone = "+1" + Canaries.Phone };
        await scheduler.FindVisitsAsync(new VisitKey.Number("+1" + Canaries.Phone), CancellationToken.None);
        await scheduler.BookAsync(Guid.NewGuid(), order, CancellationToken.None);
        await scheduler.HoldAsync(RehearsalCalendar.Offer, "h1", CancellationToken.None);
        await scheduler.CancelAsync(Guid.NewGuid(), "v1", Canaries.Symptom, CancellationToken.None);
    }

    private List<string> Found() => [.. _logs.Entries.Where(entry => Canaries.In(entry, []).Any())];

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }
}
