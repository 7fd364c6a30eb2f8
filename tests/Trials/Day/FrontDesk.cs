using System.Globalization;
using MassageBot.Trials.Handoffs;

namespace MassageBot.Trials.Day;

/// <summary>The clinic's people in Teams.</summary>
internal sealed class FrontDesk(TeamsStaff staff, FakeTeams teams, DayCourse course)
{
    /// <summary>Of <see cref="TeamsStaff.Members"/>.</summary>
    public const int Desk = 0;

    public const int Lead = 2;

    private int _sent;

    public static string Channel => TeamsStaff.Thread("1");

    public static string LeadsChat => TeamsStaff.Chat(Lead);

    public async Task TypeAsync(int who, string place, string text, CancellationToken cancellationToken)
    {
        await staff.WriteAsync(who, place, Next(), text, cancellationToken);
        await course.GoOnAsync(cancellationToken);
    }

    /// <summary>What the button on the latest card of the channel that has it brings back.</summary>
    public string Latest(string verb) => teams.Posts.Reverse().Where(post => IsIn(TeamsStaff.Channel, post)).Select(post => Cards.IdBehind(verb, post.Activity)).FirstOrDefault(id => id is not null)
        ?? throw new InvalidOperationException($"No card has the button {verb}.");

    public async Task PressAsync(int who, string place, string verb, string id, CancellationToken cancellationToken)
    {
        await staff.PressAsync(who, place, Next(), verb, id, cancellationToken);
        await course.GoOnAsync(cancellationToken);
    }

    public DigestCard? Figures(string place, string title) =>
        teams.Posts.Reverse().Where(post => IsIn(place, post)).Select(post => DigestCard.Read(post, title)).FirstOrDefault(card => card is not null);

    private static bool IsIn(string place, TeamsPost post) => post.Conversation.StartsWith(place, StringComparison.Ordinal);

    private string Next() => (++_sent).ToString("'s'0", CultureInfo.InvariantCulture);
}
