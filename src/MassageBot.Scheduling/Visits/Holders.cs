namespace MassageBot.Scheduling.Visits;

/// <summary>Names under which the endpoint itself holds slots. Callers cannot use them: holds by these names are made and given up here.</summary>
internal static class Holders
{
    public const string Proposal = "proposal:";

    public const string Waitlist = "waitlist:";

    public static bool IsOwn(string? holder) =>
        holder?.StartsWith(Proposal, StringComparison.Ordinal) == true || holder?.StartsWith(Waitlist, StringComparison.Ordinal) == true;
}
