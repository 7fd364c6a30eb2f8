using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Bot.Tests.Triage;

/// <summary>Every way that leads to a visit: nothing is held and nothing is handed over before the safety screen of this visit is answered.</summary>
public sealed class EveryPathTests
{
    private static readonly string[] OwnVisit = ["book 60 min swedish tomorrow at 4", "none", "sam 555-010-0170"];

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["any_red_flags"] = "none",
        ["service"] = "swedish",
        ["minutes"] = "60",
        ["day"] = "friday at 3pm",
        ["slot"] = "1",
        ["name"] = "Sam",
        ["phone"] = "555-010-0170",
        ["confirm"] = "yes",
        ["follow_up"] = "ABC234",
        ["need"] = "i want to relax",
        ["suggestion"] = "yes",
    };

    /// <summary>How the conversation came to where it stands, and what is said then.</summary>
    private static readonly Dictionary<string, (string[] Before, string[] Path)> Paths = new()
    {
        ["for oneself"] = ([], ["book 60 min swedish tomorrow at 4"]),
        ["en español"] = ([], ["quiero un masaje sueco de 60 minutos mañana a las 4"]),
        ["for somebody else"] = ([], ["60 min swedish for my mom tomorrow at 4"]),
        ["para otra persona"] = ([], ["masaje sueco de 60 minutos para mi mamá mañana a las 4"]),
        ["for two"] = ([], ["couples massage 60 minutes friday at 3"]),
        ["as a gift"] = ([], ["60 min swedish friday at 3, a present for my dad"]),
        ["the time first"] = ([], ["is friday at 3pm free?", "swedish 60"]),
        ["an offered time is accepted"] = ([], ["the front desk offered me friday at 3 for swedish 60, i'll take it"]),
        ["the same as last time"] = ([], ["book the same as last time please, swedish 60 friday at 3"]),
        ["help with choosing"] = ([], ["i just want to relax", "friday at 3"]),
        ["after dropping it"] = (["book 60 min swedish tomorrow at 4", "never mind"], ["book 60 min swedish friday at 4"]),
        ["after starting over"] = ([.. OwnVisit, "start over"], ["book 60 min swedish friday at 4"]),
        ["after taking it back"] = ([.. OwnVisit, "yes", "never mind"], ["book 60 min swedish friday at 4"]),
        ["no, it is for somebody else"] = (["book 60 min swedish tomorrow at 4", "none"], ["actually it's for my wife"]),
        ["said beside the name"] = (["book 60 min swedish tomorrow at 4", "none"], ["Ann, it's for my wife"]),
        ["said with the answer"] = (["book 60 min swedish tomorrow at 4", "none of these, it's for my wife"], ["where do i park"]),
        ["two instead of one"] = (["book 60 min swedish tomorrow at 4", "none"], ["sorry, i meant couples, 60 minutes"]),
        ["for somebody else after one's own"] = ([.. OwnVisit, "yes", "<booked>"], ["book 60 min swedish for my mom friday at 4"]),
        ["for oneself after somebody else's"] =
            (["60 min swedish for my mom tomorrow at 4", "none", "eva 555-010-0170", "yes", "<booked>"], ["book 60 min swedish friday at 4"]),
        ["taken up after weeks"] = (["book 60 min swedish march 30 at 4pm", "none"], ["<20 days>", "book 60 min swedish march 30 at 4pm"]),
        ["the next visit after weeks"] = ([.. OwnVisit, "yes", "<booked>", "<20 days>"], ["book 60 min swedish friday at 4"]),
        ["moved after weeks"] = (
            ["book 60 min swedish march 30 at 4pm", "none", "sam 555-010-0170", "yes", "<booked>", "<20 days>", "<visit>"],
            ["i need to move my appointment", "tuesday at 11"]),
    };

    public static TheoryData<string, bool> AllPaths()
    {
        var all = new TheoryData<string, bool>();
        foreach (var path in Paths.Keys)
        {
            all.Add(path, true);
            all.Add(path, false);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task Nothing_is_held_or_handed_over_before_the_screen_of_this_visit(string path, bool bySms)
    {
        var talk = bySms ? Talk.BySms() : await Talk.OnTheWebAsync();
        await PlayAsync(talk, Paths[path].Before);
        var (holds, intents) = (talk.Calendar.Holds.Count, talk.Intents.Count);

        var said = await PlayAsync(talk, Paths[path].Path);
        await AnswerAsync(talk, said, upTo: "any_red_flags");

        talk.Calendar.Holds.Count.ShouldBe(holds);
        talk.Intents.Count.ShouldBe(intents);
    }

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task The_screen_leads_on_to_a_booking(string path, bool bySms)
    {
        var talk = bySms ? Talk.BySms() : await Talk.OnTheWebAsync();
        await PlayAsync(talk, Paths[path].Before);
        var intents = talk.Intents.Count;
        var said = await AnswerAsync(talk, await PlayAsync(talk, Paths[path].Path), upTo: "any_red_flags");

        await AnswerAsync(talk, said, upTo: null);

        talk.Intents.Count.ShouldBe(intents + 1);
    }

    private static async Task<Said> PlayAsync(Talk talk, IEnumerable<string> lines)
    {
        var said = new Said("", [], null, []);
        foreach (var line in lines)
        {
            said = line switch
            {
                "<20 days>" => Silence(talk, said),
                "<visit>" => Visit(talk, said),
                "<booked>" => await talk.HearOutcomeAsync(Booked(talk)),
                _ => await talk.SayAsync(line),
            };
        }

        return said;
    }

    private static Said Silence(Talk talk, Said said)
    {
        talk.Pass(TimeSpan.FromDays(20));
        return said;
    }

    private static Said Visit(Talk talk, Said said)
    {
        talk.Calendar.Visits.Add(OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 30, 16, 0)) with { Phone = "+15550100170" });
        return said;
    }

    private static BookingOutcome.Booked Booked(Talk talk) => new()
    {
        IntentId = talk.Intents[^1].Id,
        Visit = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 30, 16, 0)),
    };

    /// <summary>Answers whatever is asked until the named question, or to the end.</summary>
    private static async Task<Said> AnswerAsync(Talk talk, Said said, string? upTo)
    {
        for (var asked = 0; asked < 12 && said.Asking is { } question && question != upTo; asked++)
        {
            said = await talk.SayAsync(Answers[question]);
        }

        said.Asking.ShouldBe(upTo);
        return said;
    }
}
