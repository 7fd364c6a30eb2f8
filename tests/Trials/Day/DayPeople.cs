using System.Globalization;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Day;

/// <summary>Clients of the day, each with a number of their own of those that are kept free for fiction.</summary>
internal sealed class DayPeople(HttpClient clinic, Ledger ledger, WordBook words, TimeProvider clock)
{
    private readonly Handset _handset = new(clinic);
    private int _numbers;

    public IDayClient Texts() => new TextClient(NextNumber(), _handset, ledger, words, clock);

    public IDayClient Visits() => new WebClient(new DirectLine(clinic, null));

    /// <summary>A number to leave on the page.</summary>
    public string NextNumber() => string.Create(CultureInfo.InvariantCulture, $"+191755501{_numbers++:00}");

    /// <summary>The code in the words that end a booking.</summary>
    public string CodeIn(IDayClient client) => words[Tongue.English, "booking.booked"].Find(client.Heard, "code") ?? "";
}
