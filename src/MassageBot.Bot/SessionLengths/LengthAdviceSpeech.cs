using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.SessionLengths;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.SessionLengths;

/// <summary>Which length fits, and how long a client is at the clinic.</summary>
internal static class LengthAdviceSpeech
{
    /// <summary>The length for what this client has told, with its reason; nothing where they have told nothing.</summary>
    public static Spoken Recommended(TurnFrame frame, Service? inQuestion)
    {
        if (frame.Content.Recommender.LengthFor(frame.Record.Triage) is not { } need || ServiceFor(frame, inQuestion) is not { } service)
        {
            return Spoken.Nothing;
        }

        var minutes = SessionLengthAdvice.Recommend(service, frame.Content.Sessions, need).Minutes;
        return frame.Words.SessionLengths.Recommended
            .Say(("minutes", Naming.Minutes(minutes)), ("service", Naming.InSentence(service, frame.Language)))
            .Then(Because(frame, need, minutes));
    }

    /// <summary>Why so many minutes.</summary>
    public static Spoken Because(TurnFrame frame, SessionNeed? need, int minutes)
    {
        var words = frame.Words.SessionLengths;
        var sentence = need switch
        {
            SessionNeed.OneArea => words.BecauseOneArea,
            SessionNeed.SeveralAreas => words.BecauseSeveralAreas,
            SessionNeed.Unhurried => words.BecauseLongStanding,
            _ => words.BecauseWholeBody,
        };
        return sentence.Say(("minutes", Naming.Minutes(minutes)));
    }

    /// <summary>Whether so many minutes are enough: for what the client has told, else for what one may come for.</summary>
    public static Spoken Enough(TurnFrame frame, Service? inQuestion, int minutes)
    {
        var words = frame.Words.SessionLengths;
        var said = ("minutes", Naming.Minutes(minutes));
        if (frame.Content.Recommender.LengthFor(frame.Record.Triage) is not { } need || ServiceFor(frame, inQuestion) is not { } service)
        {
            return EnoughForWhat(frame, minutes);
        }

        var fit = SessionLengthAdvice.Fit(service, frame.Content.Sessions, minutes, need) switch
        {
            LengthFit.TooShort => words.TooShort,
            LengthFit.Enough => words.Enough,
            LengthFit.MoreThanNeeded => words.MoreThanNeeded,
        };
        return fit.Say(said).Then(Recommended(frame, service));
    }

    /// <summary>From coming in to going out, on a first visit or a later one.</summary>
    public static Spoken BlockOut(TurnFrame frame, Service service, int minutes)
    {
        var words = frame.Words.SessionLengths;
        var first = frame.Record.Wish.FirstVisit != false;
        var time = SessionLengthAdvice.BlockOut(frame.Clinic, service, minutes, first);
        var sentence = !first ? words.BlockOutLater : time.Talk > 0 ? words.BlockOut : words.BlockOutNoTalk;
        return sentence.Say(
            ("service", Naming.InSentence(service, frame.Language)),
            ("minutes", Naming.Minutes(minutes)),
            ("total", Naming.Minutes(time.Total)),
            ("early", Naming.Minutes(time.Early)),
            ("talk", Naming.Minutes(time.Talk)));
    }

    private static Spoken EnoughForWhat(TurnFrame frame, int minutes)
    {
        var words = frame.Words.SessionLengths;
        (SessionNeed Need, string Name)[] needs =
        [
            (SessionNeed.OneArea, words.NeedOneArea.Text), (SessionNeed.SeveralAreas, words.NeedSeveralAreas.Text), (SessionNeed.WholeBody, words.NeedWholeBody.Text),
        ];
        var suited = needs.Where(each => SessionLengthAdvice.Suits(frame.Content.Sessions, minutes, each.Need)).Select(each => each.Name).ToList();
        var enough = suited.Count == 0
            ? Spoken.Nothing
            : words.EnoughFor.Say(("minutes", Naming.Minutes(minutes)), ("needs", string.Join($" {words.Or.Text} ", suited)));
        return enough.Then(ByNeed(frame));
    }

    private static Spoken ByNeed(TurnFrame frame)
    {
        var (therapeutic, spa) = (frame.Clinic.PlainService(MassageFamily.Medical), frame.Clinic.PlainService(MassageFamily.Spa));
        if (therapeutic is null || spa is null)
        {
            return Spoken.Nothing;
        }

        string Minutes(Service service, SessionNeed need) =>
            Naming.Minutes(SessionLengthAdvice.Recommend(service, frame.Content.Sessions, need).Minutes);
        return frame.Words.SessionLengths.ByNeed.Say(
            ("area", Minutes(therapeutic, SessionNeed.OneArea)),
            ("several", Minutes(therapeutic, SessionNeed.SeveralAreas)),
            ("whole", Minutes(spa, SessionNeed.WholeBody)));
    }

    private static Service? ServiceFor(TurnFrame frame, Service? inQuestion) => inQuestion ?? frame.Clinic.PlainService(MassageFamily.Medical);
}
