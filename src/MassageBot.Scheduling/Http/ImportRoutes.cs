using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Import;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling.Http;

/// <summary>The door for fixtures and rehearsals.</summary>
internal sealed class ImportRoutes(Importer importer, Refusals refusals, IOptions<SchedulingEndpointOptions> options)
{
    public void Map(RouteGroupBuilder group) =>
        group.MapPost("/import", ImportAsync).WithName("import").WithMetadata(new ImportDoor())
            .WithSummary("Existing visits, full spans and rehearsal switches, all or nothing. Answers even while the endpoint is down.")
            .Accepts<ImportWanted>("application/json").Produces<Imported>().Problem(400, 409, 422);

    private async Task<IResult> ImportAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.ImportWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(Allowed)
            .Match(wanted => importer.RunAsync(wanted, cancellationToken), refusal => Task.FromResult<Answer<Imported>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(
            answer, imported => Results.Json(imported, SchedulingJson.Default.Imported), cancellationToken).ConfigureAwait(false);
    }

    private Answer<ImportWanted> Allowed(ImportWanted wanted) =>
        options.Value.AllowRehearsal || (wanted.Down is null && wanted.DownFor is null && wanted.Now is null)
            ? wanted
            : new Refusal.OutsidePolicy("Rehearsals (down, downFor, now) are switched off here.");
}
