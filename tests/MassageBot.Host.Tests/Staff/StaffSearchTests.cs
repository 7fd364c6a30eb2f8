using MassageBot.Core.StaffDay;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Tests.Staff;

/// <summary>The search of the message extension, by signed calls of Teams; it is Tuesday, 3 November 2026, ten in the morning.</summary>
public sealed class StaffSearchTests : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 3, 15, 0);

    private readonly StandingDayBook _book = new();
    private SignedStaffRoom _room = null!;

    public async Task InitializeAsync()
    {
        _room = await SignedStaffRoom.OpenAsync();
        _room.Host.With("Staff:Members:2:Therapist", "mia").With(services => services.AddSingleton<IDayBook>(_book));
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData("ana")]
    [InlineData("0142")]
    [InlineData("ABC234")]
    public async Task What_is_found_may_be_read_anywhere(string typed)
    {
        _book.Stand("Ana Bell", Now + Duration.FromHours(4));

        var found = await SearchAsync(SignedStaffRoom.Rosa, typed);

        Titles(found).ShouldBe(["Ana B."]);
        ((string)found.SelectToken("composeExtension.attachments[0].preview.content.text")!).ShouldBe("Tue Nov 3, 2:00 PM with mia");
        var all = found.ToString();
        new[] { "Bell", "5550142", "ABC234", "wedish", "blood", "pressure" }.ShouldAllBe(secret => !all.Contains(secret));
    }

    [Fact]
    public async Task An_empty_box_shows_what_is_left_of_the_day()
    {
        _book.Stand("Over", Now - Duration.FromHours(2));
        _book.Stand("Later", Now + Duration.FromHours(3));
        _book.Stand("Soon", Now + Duration.FromHours(1));
        _book.Stand("Tomorrow", Now + Duration.FromHours(25));

        Titles(await SearchAsync(SignedStaffRoom.Rosa, "")).ShouldBe(["Soon", "Later", "Over"]);
    }

    [Fact]
    public async Task What_lies_ahead_comes_first_and_what_is_over_last()
    {
        foreach (var days in new[] { -20, -2, 1, 8 })
        {
            _book.Stand($"Ana {(char)('K' + _book.Visits.Count)}ill", Now + Duration.FromDays(days));
        }

        Titles(await SearchAsync(SignedStaffRoom.Rosa, "ana")).ShouldBe(["Ana M.", "Ana N.", "Ana L.", "Ana K."]);
    }

    [Fact]
    public async Task A_therapist_finds_their_own()
    {
        _book.Stand("Ana Bell", Now + Duration.FromHours(1), "tom");
        _book.Stand("Ana Cole", Now + Duration.FromHours(2), "mia");

        Titles(await SearchAsync(SignedStaffRoom.Mia, "ana")).ShouldBe(["Ana C."]);
    }

    [Fact]
    public async Task A_name_that_looks_like_markup_is_a_name()
    {
        _book.Stand("<b>Ana</b>[x](https://evil.example) Bell", Now + Duration.FromHours(1));

        var found = await SearchAsync(SignedStaffRoom.Rosa, "bell");

        Titles(found).ShouldAllBe(title => !title.Any(sign => "<>[]()/".Contains(sign)));
    }

    [Theory]
    [InlineData(SignedStaffRoom.Stranger, true, "not on its list")]
    [InlineData(SignedStaffRoom.Rosa, true, "nobody")]
    [InlineData(SignedStaffRoom.Rosa, false, "does not answer")]
    public async Task Who_gets_nothing_is_told_why_in_one_line(string who, bool answers, string why)
    {
        _book.Answers = answers;

        var said = await SearchAsync(who, "nobody");

        ((string)said.SelectToken("composeExtension.type")!).ShouldBe("message");
        ((string)said.SelectToken("composeExtension.text")!).ShouldContain(why, Case.Insensitive);
    }

    private async Task<JObject> SearchAsync(string who, string typed)
    {
        var query = _room.From(who, "invoke", $"q{Guid.NewGuid():N}");
        query["name"] = "composeExtension/query";
        query["value"] = new JObject
        {
            ["commandId"] = "visits",
            ["parameters"] = new JArray(new JObject { ["name"] = typed.Length == 0 ? "initialRun" : "search", ["value"] = typed.Length == 0 ? "true" : typed }),
        };
        return await Visitor.ReadAsync(await _room.Clinic.PostAsync(query));
    }

    private static List<string> Titles(JObject found) => [.. found.SelectTokens("composeExtension.attachments[*].preview.content.title").Values<string>().OfType<string>()];
}
