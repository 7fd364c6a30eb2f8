namespace MassageBot.Host.SchedulingAdapters.Webhooks;

/// <summary>What an outside calendar tells, checked for where it comes from. Nothing of it is taken for true: it says which visit to look up again.</summary>
internal interface ICalendarWebhook
{
    /// <summary>Whether it comes from the calendar. The body is the bytes as they came: a signature is over them, not over what a reader makes of them.</summary>
    WebhookCheck Check(byte[] body, IHeaderDictionary headers, DateTimeOffset now);
}

internal abstract record WebhookCheck
{
    private WebhookCheck()
    {
    }

    /// <summary>It comes from the calendar.</summary>
    /// <param name="Id">The same for each delivery of one telling.</param>
    /// <param name="VisitId">The visit it is about, as the calendar names it; null when it is about something else.</param>
    internal sealed record Accepted(string Id, string? VisitId) : WebhookCheck;

    /// <summary>It is not signed as the calendar signs, or too old, or cannot be read.</summary>
    internal sealed record Refused : WebhookCheck;
}
