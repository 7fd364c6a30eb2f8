namespace MassageBot.Host.SchedulingAdapters.Outside;

internal static class OutsideQuery
{
    /// <summary>The query of an address, question mark included; parts without a value are left out.</summary>
    public static string Of(params IEnumerable<(string Name, string? Value)> parts) => QueryString.Create(
        parts.Where(part => part.Value is not null).Select(part => new KeyValuePair<string, string?>(part.Name, part.Value))).ToString();
}
