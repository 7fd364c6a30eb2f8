using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling.Http;

/// <summary>What the clinic offers and when: services, therapists, availability, health.</summary>
internal sealed class CatalogueRoutes(
    CatalogueStore catalogue, SlotSearch search, EndpointClock clock, Refusals refusals, IOptions<SchedulingEndpointOptions> options)
{
    private static readonly string[] Edits = ["POST", "PUT", "PATCH", "DELETE"];
    private static readonly string[] OwnedByFile = ["services", "therapists", "rooms", "hours"];

    public void Map(RouteGroupBuilder group)
    {
        group.MapGet("/services", Services).WithName("listServices").WithSummary("What can be booked.").Produces<ServiceList>();
        group.MapGet("/therapists", Therapists).WithName("listTherapists").WithSummary("Who works here.").Produces<TherapistList>();
        group.MapGet("/availability", Availability).WithName("findAvailability").WithSummary("Free slots, in order of time.")
            .Produces<OfferList>().Problem(400, 404, 422);
        group.MapGet("/health", Health).WithName("health").WithSummary("Whether the calendar answers.").Produces<Health>();
        foreach (var owned in OwnedByFile)
        {
            group.MapMethods($"/{owned}/{{**rest}}", Edits, ManagedByFile).ExcludeFromDescription();
        }
    }

    private IResult Services() =>
        Results.Json(new ServiceList([.. catalogue.Current.Services.Select(CatalogueWriter.Write)]), SchedulingJson.Default.ServiceList);

    private IResult Therapists() =>
        Results.Json(
            new TherapistList([.. catalogue.Current.Therapists.Select(CatalogueWriter.Write)]), SchedulingJson.Default.TherapistList);

    private IResult Availability(HttpContext http, [AsParameters] AvailabilityAsked asked) =>
        asked.Checked(catalogue.Current, clock.Now).Match(wish => Offers(http, wish), refusals.Result);

    private IResult Offers(HttpContext http, AvailabilityWish wish)
    {
        var offered = catalogue.Current;
        IReadOnlyList<Slot> found = wish.Range.Duration > NodaTime.Duration.Zero
            ? search.Find(wish.Wish, wish.Range, wish.Holder, wish.Limit + 1)
            : [];
        var page = wish.Page(found, slot => OfferWriter.Write(slot, offered, wish.Zone));
        NextPage.Announce(http, page.NextCursor);
        return Results.Json(page, SchedulingJson.Default.OfferList);
    }

    private IResult Health() => Results.Json(
        new Health("ok", clock.Now.ToDateTimeOffset(), catalogue.Current.Zone.Id, Migrations.Newest),
        SchedulingJson.Default.Health);

    private IResult ManagedByFile() => Problems.Result(Problems.ManagedByFile(options.Value.OwnerFile));
}
