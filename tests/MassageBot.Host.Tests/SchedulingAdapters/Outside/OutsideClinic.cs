using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Outside;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.SchedulingAdapters.CalCom;
using MassageBot.Host.Tests.SchedulingAdapters.EasyAppointments;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>Hosts as they are composed in production, with a calendar somewhere else.</summary>
internal sealed class OutsideClinic : IDisposable
{
    public const string CalCom = "CalCom";
    public const string EasyAppointments = "EasyAppointments";
    public const string Phone = "+15550100170";
    public const string HttpClientName = "outside calendar";

    private readonly List<ClinicHost> _hosts = [];
    private readonly Action<ClinicHost>? _more;
    private readonly Action<IServiceCollection>? _services;

    private OutsideClinic(string provider, Action<ClinicHost>? more, Action<IServiceCollection>? services)
    {
        Provider = provider;
        Calendar = provider == CalCom ? new FakeCalCom() : new FakeEasyAppointments();
        _more = more;
        _services = services;
    }

    public string Provider { get; }

    public FarSide Calendar { get; }

    public ClinicHost Host => _hosts[0];

    public IScheduler Scheduler => Host.Get<IScheduler>();

    public static OutsideClinic Of(string provider, Action<ClinicHost>? more = null, Action<IServiceCollection>? services = null)
    {
        var clinic = new OutsideClinic(provider, more, services);
        clinic.Compose(new ClinicHost());
        return clinic;
    }

    /// <summary>On a store that several hosts may share.</summary>
    public static async Task<OutsideClinic> OnAsync(string provider, string store)
    {
        var clinic = new OutsideClinic(provider, null, null);
        clinic.Compose(await ClinicHost.OnAsync(store));
        return clinic;
    }

    /// <summary>Another host of the same clinic.</summary>
    public IScheduler AnotherHost() => Compose(Host.Next()).Get<IScheduler>();

    public void Dispose()
    {
        _hosts.Reverse();
        _hosts.ForEach(host => host.Dispose());
        Calendar.Dispose();
    }

    /// <summary>Free times of an hour of Swedish massage on the third of November, a Tuesday, from ten o'clock at the clinic.</summary>
    public static SlotQuery Query(TherapistWish? wish = null) => new()
    {
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Windows = [new SlotWindow(new(2026, 11, 3, 10, 0), new(2026, 11, 3, 13, 0))],
        Therapist = wish ?? TherapistWish.Anyone,
        Holder = "conversation-1",
    };

    public async Task<ImmutableArray<Offer>> OffersAsync(SlotQuery? query = null) =>
        (await Scheduler.FindSlotsAsync(query ?? Query(), CancellationToken.None)).ShouldBeOfType<AvailabilityAnswer.Slots>().Offers;

    /// <summary>Ten o'clock with Ana.</summary>
    public async Task<Offer> TenWithAnaAsync() => (await OffersAsync(Query(new TherapistWish { Named = new TherapistId("ana"), Hard = true })))[0];

    public static BookingOrder Order(Offer offer) => new()
    {
        Service = "swedish",
        Minutes = 60,
        OfferId = offer.Id,
        Start = offer.Start,
        FirstName = "Sam",
        Phone = Phone,
        FirstVisit = false,
        Pending = false,
        PolicyVersion = "1",
    };

    public Task<BookingAnswer> BookAsync(Guid intent, Offer offer, IScheduler? through = null) =>
        (through ?? Scheduler).BookAsync(intent, Order(offer), CancellationToken.None);

    public async Task<ImmutableArray<Visit>> VisitsAsync() =>
        (await Scheduler.FindVisitsAsync(new VisitKey.Number(Phone), CancellationToken.None)).ShouldBeOfType<VisitsAnswer.Found>().Visits;

    /// <summary>A visit from search to cancellation.</summary>
    public async Task LiveThroughAsync()
    {
        var (intent, offers) = (Guid.NewGuid(), await OffersAsync());
        var held = (await Scheduler.HoldAsync(offers[0], "conversation-1", CancellationToken.None)).ShouldBeOfType<HoldAnswer.Held>();
        var order = Order(offers[0]) with { HoldId = held.HoldId, Note = "where: lower back", Constraints = ["pressure-cap:light"] };
        var booked = (await Scheduler.BookAsync(intent, order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;
        (await Scheduler.BookAsync(intent, order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit.Id.ShouldBe(booked.Id);
        (await VisitsAsync()).ShouldHaveSingleItem().Id.ShouldBe(booked.Id);
        var moved = (await Scheduler.RescheduleAsync(Guid.NewGuid(), new MoveOrder { VisitId = booked.Id, Offer = offers[2] }, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;
        moved.Start.ShouldBe(offers[2].Start);
        (await Scheduler.CancelAsync(Guid.NewGuid(), booked.Id, "client", CancellationToken.None)).ShouldBeOfType<CancelAnswer.Cancelled>();
    }

    private ClinicHost Compose(ClinicHost host)
    {
        host.With("Scheduling:Provider", Provider).With("Scheduling:ApiKey", "key");
        _ = Provider == CalCom ? WithCalCom(host) : WithEasyAppointments(host);
        _more?.Invoke(host);
        host.With(services =>
        {
            services.AddHttpClient(HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Kept(Calendar));
            // A call whose answer is lost leaves the therapist resting; here the next try comes at once.
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Turns>(provider).Value);
            _services?.Invoke(services);
        });
        _hosts.Add(host);
        return host;
    }

    private static ClinicHost WithCalCom(ClinicHost host)
    {
        var types = new (string Therapist, int Id, bool Approval)[] { ("ana", 101, false), ("ana", 111, true), ("ruth", 102, false), ("leo", 103, false) };
        foreach (var (type, n) in types.Select((type, n) => (type, n)))
        {
            var entry = $"Scheduling:CalCom:EventTypes:{n}";
            host.With($"{entry}:Service", "swedish").With($"{entry}:Minutes", "60").With($"{entry}:Therapist", type.Therapist)
                .With($"{entry}:Id", $"{type.Id}").With($"{entry}:Approval", $"{type.Approval}");
        }

        return host;
    }

    private static ClinicHost WithEasyAppointments(ClinicHost host)
    {
        host.With("Scheduling:Endpoint", "https://clinic.example/index.php");
        host.With("Scheduling:EasyAppointments:Services:0:Service", "swedish").With("Scheduling:EasyAppointments:Services:0:Minutes", "60").With("Scheduling:EasyAppointments:Services:0:Id", "6");
        foreach (var (therapist, n) in new[] { "ana", "ruth", "leo" }.Select((therapist, n) => (therapist, n)))
        {
            host.With($"Scheduling:EasyAppointments:Providers:{n}:Therapist", therapist).With($"Scheduling:EasyAppointments:Providers:{n}:Id", $"{n + 2}");
        }

        return host;
    }

    private sealed class Turns(Host.Storage.ICalendarLeases leases)
    {
        public TherapistTurns Value { get; } = new(leases, TimeProvider.System) { Rest = TimeSpan.Zero, Patience = TimeSpan.FromMinutes(1) };
    }

    /// <summary>One calendar for all hosts, which outlives each of them.</summary>
    private sealed class Kept(HttpMessageHandler calendar) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _calendar = new(calendar, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _calendar.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _calendar.Dispose();
            base.Dispose(disposing);
        }
    }
}
