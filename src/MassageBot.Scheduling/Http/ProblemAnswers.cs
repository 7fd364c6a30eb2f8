using MassageBot.Scheduling.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Scheduling.Http;

/// <summary>Describes the problems that a route can answer.</summary>
internal static class ProblemAnswers
{
    public static TBuilder Problem<TBuilder>(this TBuilder route, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata([.. statuses.Select(status =>
            (object)new ProducesResponseTypeMetadata(status, typeof(Problem), [Problems.ContentType]))]);
}
