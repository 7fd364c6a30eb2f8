using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;
using MassageBot.Host.Channels;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using NodaTime;

namespace MassageBot.Host.Tests.Channels;

public sealed class StateBagsTests
{
    [Fact]
    public void A_bag_comes_back_as_the_types_it_was_made_of()
    {
        var offer = new Offer
        {
            Id = "o1",
            Start = Instant.FromUtc(2026, 11, 1, 5, 30),
            End = Instant.FromUtc(2026, 11, 1, 6, 30),
            Therapist = new TherapistId("ana"),
            TherapistName = "Ana",
        };
        var stack = new DialogState([new DialogInstance { Id = "main", State = new Dictionary<string, object> { ["offers"] = new List<Offer> { offer } } }]);

        var back = RoundTrip(new Dictionary<string, object> { ["stack"] = stack, ["wish"] = new SlotWindow(new(2026, 11, 1, 9, 0), new(2026, 11, 1, 12, 0)) });

        back["wish"].ShouldBe(new SlotWindow(new(2026, 11, 1, 9, 0), new(2026, 11, 1, 12, 0)));
        var instance = back["stack"].ShouldBeOfType<DialogState>().DialogStack.ShouldHaveSingleItem();
        instance.State["offers"].ShouldBeOfType<List<Offer>>().ShouldBe([offer]);
    }

    [Fact]
    public void English_and_Spanish_stay_the_numbers_that_earlier_versions_know()
    {
        var bag = StateBags.Write(new Dictionary<string, object> { ["record"] = new ConversationRecord { Language = Language.Spanish } });

        bag.ShouldContain("\"Language\":1");
        Recorded(bag).ShouldBe(Language.Spanish);
        Recorded(bag.Replace("\"Language\":1", "\"Language\":\"English\"", StringComparison.Ordinal)).ShouldBe(Language.English);
    }

    [Fact]
    public void Any_other_language_is_kept_by_its_code()
    {
        var bag = StateBags.Write(new Dictionary<string, object> { ["record"] = new ConversationRecord { Language = Language.Of("pt") } });

        bag.ShouldContain("\"Language\":\"pt\"");
        Recorded(bag).ShouldBe(Language.Of("pt"));
    }

    [Fact]
    public void No_assembly_and_no_version_is_stored() =>
        StateBags.Write(new Dictionary<string, object> { ["stack"] = new DialogState() }).ShouldNotContain("Version=");

    [Theory]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("dialogs/WaterfallDialog")]
    [InlineData("core/Nothing")]
    [InlineData("list(System.IO.FileInfo)")]
    public void A_type_from_outside_is_refused(string name)
    {
        var json = JsonConvert.SerializeObject(new Dictionary<string, string> { ["$type"] = name });

        Should.Throw<JsonException>(() => StateBags.Read(json));
    }

    private static Language Recorded(string bag) =>
        StateBags.Read(bag).ShouldBeOfType<Dictionary<string, object>>()["record"].ShouldBeOfType<ConversationRecord>().Language;

    private static Dictionary<string, object> RoundTrip(Dictionary<string, object> bag) =>
        StateBags.Read(StateBags.Write(bag)).ShouldBeOfType<Dictionary<string, object>>();
}
