using System.Runtime.CompilerServices;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Outside;
using MassageBot.Prism;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>
/// A host whose calendar is Prism with our reduced document of the calendar's API: a call that is not as the document says is answered with
/// 4xx, and one that is with the document's example, or the status that a test asks for.
/// </summary>
internal sealed class DocumentedCalendar : IAsyncDisposable
{
    private readonly PrismServer _prism;
    private readonly OutsideClinic _clinic;
    private readonly Wishes _wishes = new();

    private DocumentedCalendar(PrismServer prism, string provider)
    {
        _prism = prism;
        _clinic = OutsideClinic.Of(
            provider,
            host => host.With("Scheduling:Endpoint", prism.Address.AbsoluteUri),
            services => services.AddHttpClient(OutsideClinic.HttpClientName)
                .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler()).AddHttpMessageHandler(() => new Wishing(_wishes)));
    }

    public IOutsideCalendar Calendar => _clinic.Host.Get<IOutsideCalendar>();

    public IScheduler Scheduler => _clinic.Scheduler;

    public OutsideClinic Clinic => _clinic;

    public static OutsideOffer Ten { get; } = new()
    {
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Therapist = new TherapistId("ana"),
        Start = Instant.FromUtc(2026, 11, 3, 15, 0),
        End = Instant.FromUtc(2026, 11, 3, 16, 0),
    };

    public static BookingOrder Order { get; } = OutsideClinic.Order(Ten.ToOffer("Ana")) with
    {
        Email = "sam@example.org",
        Note = "where: lower back",
        Constraints = ["pressure-cap:light", "avoid-area"],
        FirstVisit = true,
    };

    /// <summary>The document lies beside the test that asks.</summary>
    public static async Task<DocumentedCalendar> OpenAsync(string provider, string document, [CallerFilePath] string test = "") =>
        new(await PrismServer.MockAsync(Path.Combine(Path.GetDirectoryName(test)!, document)), provider);

    /// <summary>Prism stands before a calendar in memory, and holds its answers against the document too.</summary>
    public static async Task<DocumentedCalendar> BeforeAsync(Uri calendar, string provider, string document, [CallerFilePath] string test = "") =>
        new(await PrismServer.ProxyAsync(Path.Combine(Path.GetDirectoryName(test)!, document), calendar), provider);

    /// <summary>All further calls are answered with that status.</summary>
    public void AnswerWith(int status) => _wishes.Status = status;

    public async ValueTask DisposeAsync()
    {
        _clinic.Dispose();
        await _prism.DisposeAsync();
    }

    private sealed class Wishes
    {
        public int? Status { get; set; }
    }

    private sealed class Wishing(Wishes wishes) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (wishes.Status is { } status)
            {
                request.Headers.Add("Prefer", $"code={status}");
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
