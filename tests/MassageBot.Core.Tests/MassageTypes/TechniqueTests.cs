using MassageBot.Core.MassageTypes;

namespace MassageBot.Core.Tests.MassageTypes;

public sealed class TechniqueTests
{
    private static readonly IReadOnlyList<MassageType> Types =
    [
        Type("calm", MassageFamily.Spa, "gliding"),
        Type("focused", MassageFamily.Medical, "pressing", "gliding"),
    ];

    [Fact]
    public void A_technique_knows_its_family_its_article_and_its_types()
    {
        var technique = Technique.Find(Types, "gliding");

        technique.ShouldNotBeNull();
        technique.Family.ShouldBe(MassageFamily.Spa);
        technique.Types.ShouldBe(["calm", "focused"]);
    }

    [Fact]
    public void A_technique_that_no_type_uses_is_not_found()
    {
        Technique.Find(Types, "juggling").ShouldBeNull();
    }

    [Fact]
    public void An_article_has_the_name_of_its_technique_in_hyphens()
    {
        Technique.ArticleOf("slow_deep_pressing").ShouldBe("slow-deep-pressing");
    }

    private static MassageType Type(string id, MassageFamily family, params string[] techniques) => new()
    {
        Id = id,
        Family = family,
        SessionLengths = [60],
        Suits = [Aim.Unwind],
        RuledOutBy = [],
        Techniques = techniques,
        Article = id,
    };
}
