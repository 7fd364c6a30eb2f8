using MassageBot.Core.MassageTypes;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.MassageTypes;

public sealed class MenuTechniquesTests
{
    private static readonly MassageType[] Types = [TypeOf("relaxation", MassageFamily.Spa, "swedish"), TypeOf("therapeutic", MassageFamily.Medical, "trigger_point", "swedish"), TypeOf("wrap", MassageFamily.Spa, "body_wrap")];

    [Fact]
    public void Techniques_of_the_menu_are_listed_once_under_the_family_that_begins_with_them()
    {
        Titles(MassageFamily.Spa).ShouldBe(["swedish"]);
        Titles(MassageFamily.Medical).ShouldBe(["trigger-point"]);
    }

    private static IEnumerable<string> Titles(MassageFamily family)
    {
        var knowledge = new Knowledge(new Dictionary<Language, IReadOnlyList<KnowledgeArticle>>
        {
            [Language.English] = [.. new[] { "swedish", "trigger-point", "body-wrap" }.Select(ArticleOf)],
        });
        return MenuTechniques.Of(family, Menu(), Types, knowledge, Language.English).Select(article => article.Title);
    }

    private static Clinic Menu() => new()
    {
        Name = "Test clinic",
        Zone = DateTimeZone.Utc,
        Country = "US",
        Hours = new Dictionary<IsoDayOfWeek, OpeningHours>(),
        Services = [ServiceOf("relaxation", MassageFamily.Spa), ServiceOf("therapeutic", MassageFamily.Medical)],
        Therapists = [],
        Rooms = [],
        Policy = new BookingPolicy
        {
            Version = "1",
            CancellationNotice = Duration.FromHours(24),
            Summary = new Dictionary<string, string>(),
            MinimumNotice = Duration.FromHours(1),
            BookAheadDays = 60,
        },
    };

    private static Service ServiceOf(string id, MassageFamily family) => new()
    {
        Id = new ServiceId(id),
        Family = family,
        Names = new Dictionary<string, string> { ["en"] = id },
        Lengths = [new PricedLength(60, "$1")],
        UsualMinutes = 60,
    };

    private static MassageType TypeOf(string id, MassageFamily family, params string[] techniques) => new()
    {
        Id = id,
        Family = family,
        SessionLengths = [60],
        Suits = [],
        RuledOutBy = [],
        Techniques = techniques,
        Article = id,
    };

    private static KnowledgeArticle ArticleOf(string id) => new()
    {
        Id = id,
        Title = id,
        Text = id,
        Questions = [],
        Labels = [],
        Sources = [],
        ReviewedOn = new LocalDate(2026, 11, 21),
    };
}
