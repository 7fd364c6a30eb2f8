using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace MassageBot.Scheduling.Http;

/// <summary>The Link header of a page that has a successor (RFC 8288).</summary>
internal static class NextPage
{
    public static void Announce(HttpContext http, string? cursor)
    {
        if (cursor is null)
        {
            return;
        }

        var others = http.Request.Query.Where(pair => !string.Equals(pair.Key, "cursor", StringComparison.OrdinalIgnoreCase));
        var query = new QueryBuilder(others) { { "cursor", cursor } };
        http.Response.Headers.Link = $"<{http.Request.PathBase}{http.Request.Path}{query}>; rel=\"next\"";
    }
}
