using MassageBot.Host.Keys;
using MassageBot.Host.Operations.Limits;

namespace MassageBot.Host.SchedulingAdapters.Embedded;

/// <summary>Programs with the calendar's key may call as often as they like: the clinic runs them.</summary>
internal sealed class KnownCalendarUsers(SchedulingKeys keys) : IKnownCallers
{
    private const string Door = "/scheduling";
    private const string Scheme = "Bearer ";

    public KnownCaller? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return request.Path.StartsWithSegments(Door, StringComparison.OrdinalIgnoreCase)
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && Secrets.AnyEquals(keys.Accepted, header[Scheme.Length..].Trim())
            ? new KnownCaller(Visitor: null, Conversation: null)
            : null;
    }
}
