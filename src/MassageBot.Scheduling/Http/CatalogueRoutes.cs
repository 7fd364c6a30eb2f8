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
    ICalendarStore store,
    CatalogueStore catalogue,
    SlotSearch search,
    EndpointClock clock,
    Refusals refusals,
    IOptions<SchedulingEndpointOptions> options)
{
    private static readonly string[] Edits = ["POST", "PUT", "PATCH", "DELETE"];
    private static readonly string[] OwnedByFile = ["services", "therapists", "rooms", "hours"];

    public void Map(RouteGroupBuilder group)
    {
        group.MapGet("/services", ServicesAsync).WithName("listServices").WithSummary("What can be booked.").Produces<ServiceList>();
        group.MapGet("/therapists", TherapistsAsync).WithName("listTherapists").WithSummary("Who works here.").Produces<TherapistList>();
        group.MapGet("/availability", AvailabilityAsync).WithName("findAvailability").WithSummary("Free slots, in order of time.")
            .Produces<OfferList>().Problem(400, 404, 422);
        group.MapGet("/health", HealthAsync).WithName("health").WithSummary("Whether the calendar answers.").Produces<Health>();
        foreach (var owned in OwnedByFile)
        {
            group.MapMethods($"/{owned}/{{**rest}}", Edits, ManagedByFile).ExcludeFromDescription();
        }
    }

    private async Task<IResult> ServicesAsync(CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return Results.Json(new ServiceList([.. offered.Services.Select(CatalogueWriter.Write)]), SchedulingJson.Default.ServiceList);
    }

    private async Task<IResult> TherapistsAsync(CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return Results.Json(new TherapistList([.. offered.Therapists.Select(CatalogueWriter.Write)]), SchedulingJson.Default.TherapistList);
    }

    private async Task<IResult> AvailabilityAsync(
        HttpContext http, [AsParameters] AvailabilityAsked asked, CancellationToken cancellationToken)
    {
        var edition = await store.EditionAsync(cancellationToken).ConfigureAwait(false);
        var offered = await catalogue.AtAsync(edition, cancellationToken).ConfigureAwait(false);
        return await asked.Checked(offered, clock.Now)
            .Match(wish => OffersAsync(http, edition, wish, cancellationToken), refusal => refusals.ResultAsync(refusal, cancellationToken))
            .ConfigureAwait(false);
    }

    private async Task<IResult> OffersAsync(HttpContext http, Edition edition, AvailabilityWish wish, CancellationToken cancellationToken)
    {
        var offered = await catalogue.AtAsync(edition, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Slot> found = wish.Range.Duration > NodaTime.Duration.Zero
            ? await search.FindAsync(edition, wish.Wish, wish.Range, (wish.Holder, wish.Limit + 1), cancellationToken).ConfigureAwait(false)
            : [];
        var page = wish.Page(found, slot => OfferWriter.Write(slot, offered, wish.Zone));
        NextPage.Announce(http, page.NextCursor);
        return Results.Json(page, SchedulingJson.Default.OfferList);
    }

    private async Task<IResult> HealthAsync(CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        await store.ReadAsync(session => session.Number("SELECT count(*) FROM clinic"), cancellationToken).ConfigureAwait(false);
        return Results.Json(
            new Health("ok", clock.Now.ToDateTimeOffset(), offered.Zone.Id, store.SchemaVersion), SchedulingJson.Default.Health);
    }

    private IResult ManagedByFile() => Problems.Result(Problems.ManagedByFile(options.Value.OwnerFile));
}
