using MassageBot.Core.SessionLengths;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Advice;
using NodaTime;

namespace MassageBot.Core.Tests.Triage;

public sealed class RecommenderTests
{
    private static readonly Sessions ShippedSessions = new()
    {
        Lengths =
        [
            new SessionLength(45, [SessionNeed.OneArea, SessionNeed.WholeBody]),
            new SessionLength(60, [SessionNeed.OneArea, SessionNeed.WholeBody]),
            new SessionLength(75, [SessionNeed.OneArea, SessionNeed.SeveralAreas, SessionNeed.WholeBody]),
            new SessionLength(90, [SessionNeed.SeveralAreas, SessionNeed.Unhurried]),
        ],
    };

    private static readonly Recommender Recommender = new(ShippedRules.Rules, ShippedSessions);

    [Fact]
    public void One_sore_area_gets_a_focused_hour_and_the_consultation()
    {
        var advice = Recommend(new TriageAnswers { Need = Need.Pain, BodyAreas = [new BodyArea("lower_back", null, "lower back")] });

        advice.ServiceId.ShouldBe(new ServiceId("therapeutic"));
        advice.Minutes.ShouldBe(60);
        advice.ConsultationMinutes.ShouldBe(15);
        advice.Reason.ShouldBe(RecommendationReason.PainFocused);
        advice.Alternative.ShouldBe(new Suggestion(new ServiceId("relaxation"), 45));
    }

    [Fact]
    public void Several_areas_get_more_time()
    {
        var advice = Recommend(new TriageAnswers { Need = Need.Pain, BodyAreas = [new BodyArea("neck", null, "neck"), new BodyArea("hip", "left", "left hip")] });

        advice.Minutes.ShouldBe(90);
        advice.Reason.ShouldBe(RecommendationReason.PainManyAreas);
    }

    [Theory]
    [InlineData("for years now")]
    [InlineData("hace dos años")]
    public void Trouble_that_has_lasted_gets_more_time(string since) =>
        Recommend(new TriageAnswers { Need = Need.Pain, SinceWords = since }).Minutes.ShouldBe(90);

    [Fact]
    public void A_returning_client_needs_no_consultation() =>
        Recommender.Recommend(new TriageAnswers { Need = Need.Injury }, TestClinic(), firstVisit: false)!.ConsultationMinutes.ShouldBe(0);

    [Fact]
    public void To_unwind_is_relaxation()
    {
        var advice = Recommend(new TriageAnswers { Need = Need.Relaxation });

        advice.ServiceId.ShouldBe(new ServiceId("relaxation"));
        advice.Minutes.ShouldBe(45);
        advice.Alternative!.ServiceId.ShouldBe(new ServiceId("therapeutic"));
    }

    [Fact]
    public void Not_sure_but_something_hurts_is_therapeutic() =>
        Recommend(new TriageAnswers { Need = Need.NotSure, Severity = 4 }).ServiceId.ShouldBe(new ServiceId("therapeutic"));

    [Fact]
    public void Where_the_talk_is_inside_the_session_no_minutes_come_on_top()
    {
        var clinic = TestClinic();
        var inside = clinic with { Services = [.. clinic.Services.Select(service => service with { Consultation = Consultation.Inside })] };

        Recommender.Recommend(new TriageAnswers { Need = Need.Pain }, inside, firstVisit: true)!.ConsultationMinutes.ShouldBe(0);
    }

    [Theory]
    [InlineData(Extent.OnePlace, null, "therapeutic", RecommendationReason.OnePlace)]
    [InlineData(Extent.WholeBody, Gain.Goal, "therapeutic", RecommendationReason.Goal)]
    [InlineData(Extent.WholeBody, Gain.Rest, "relaxation", RecommendationReason.Relax)]
    [InlineData(null, null, "relaxation", RecommendationReason.NotSure)]
    public void Three_answers_decide_for_a_client_with_no_idea(Extent? extent, Gain? gain, string service, RecommendationReason reason)
    {
        var advice = Recommend(new TriageAnswers { Need = Need.NotSure, Hurts = false, Extent = extent, Gain = gain });

        (advice.ServiceId.Value, advice.Reason).ShouldBe((service, reason));
    }

    [Fact]
    public void Sleep_and_stress_with_nothing_that_hurts_are_relaxation()
    {
        var advice = Recommend(new TriageAnswers { Need = Need.Relaxation, SleepOrStress = true, Hurts = false });

        (advice.ServiceId.Value, advice.Reason).ShouldBe(("relaxation", RecommendationReason.Rest));
    }

    [Fact]
    public void The_whole_body_is_no_sore_place() =>
        Recommend(new TriageAnswers { Need = Need.NotSure, BodyAreas = [new BodyArea("full_body", null, "whole body")] }).Reason
            .ShouldBe(RecommendationReason.NotSure);

    [Fact]
    public void Pregnancy_is_prenatal() =>
        Recommend(new TriageAnswers { Need = Need.Pregnancy }).ServiceId.ShouldBe(new ServiceId("prenatal"));

    private static Recommendation Recommend(TriageAnswers answers) => Recommender.Recommend(answers, TestClinic(), firstVisit: true)!;

    private static Clinic TestClinic() => new()
    {
        Name = "Test clinic",
        Zone = DateTimeZone.Utc,
        Country = "US",
        Hours = new Dictionary<IsoDayOfWeek, OpeningHours>(),
        Services =
        [
            ServiceOf("relaxation", MassageFamily.Spa, 45, 0, [], 30, 45, 60),
            ServiceOf("couples", MassageFamily.Spa, 60, 0, [], 60) with { PartySize = 2 },
            ServiceOf("therapeutic", MassageFamily.Medical, 60, 15, [], 60, 90),
            ServiceOf("prenatal", MassageFamily.Medical, 60, 0, ["prenatal"], 60),
        ],
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
        Emergency = new EmergencyNumbers("911", "988", "1-800-222-1222"),
    };

    private static Service ServiceOf(string id, MassageFamily family, int usual, int consultation, string[] skills, params int[] lengths) => new()
    {
        Id = new ServiceId(id),
        Family = family,
        Names = new Dictionary<string, string> { ["en"] = id, ["es"] = id },
        Lengths = [.. lengths.Select(minutes => new PricedLength(minutes, "$1"))],
        UsualMinutes = usual,
        ConsultationMinutes = consultation,
        Skills = skills,
    };
}
