using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.SessionLengths;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.SessionLengths;

/// <summary>Lengths and prices, all of them out of the clinic's own menu.</summary>
internal static class SessionLengthsSpeech
{
    /// <summary>The article about lengths; where they are asked for, the menu takes its place.</summary>
    public const string Article = "session-lengths";

    /// <summary>Whether a length is enough, the time of the whole visit, or the talk, where that is asked; else the lengths.</summary>
    public static Spoken Lengths(TurnFrame frame)
    {
        var service = ServiceInQuestion(frame);
        if (LengthDoubt.Minutes(frame) is { } doubted)
        {
            return LengthAdviceSpeech.Enough(frame, service, doubted);
        }

        if (LengthDoubt.IsOfTheWholeVisit(frame))
        {
            return WholeVisit(frame, service);
        }

        return LengthDoubt.IsOfTheTalk(frame) && (service ?? frame.Clinic.PlainService(MassageFamily.Medical)) is { } talkedAt
            ? Talk(frame, talkedAt)
            : Offered(frame, service);
    }

    /// <summary>Of one service where one is named or wished for, else the pattern and the whole menu; and what fits this client.</summary>
    private static Spoken Offered(TurnFrame frame, Service? service)
    {
        var words = frame.Words.SessionLengths;
        var fitting = LengthAdviceSpeech.Recommended(frame, service);
        if (service is not null)
        {
            return WithConsultation(frame, service, words.ServiceLengths.Say(
                ("service", Naming.InSentence(service, frame.Language)), ("lengths", Minutes(service)))).Then(fitting);
        }

        var lines = frame.Clinic.Services.Select(each =>
            words.MenuLine.Say(("service", Naming.Title(each, frame.Language)), ("lengths", Minutes(each))).Text);
        var menu = Lines(words.MenuIntro, lines).OrBrief(Spoken.Nothing);
        var pattern = words.Pattern.Say();
        var said = frame.Clinic.PlainService(MassageFamily.Medical) is { } therapeutic ? WithConsultation(frame, therapeutic, pattern) : pattern;
        return said.Then(fitting).ThenParagraph(menu);
    }

    /// <summary>For the service in question in the length wished for, else for the plain one of each family.</summary>
    private static Spoken WholeVisit(TurnFrame frame, Service? service)
    {
        IEnumerable<Service?> asked = service is not null
            ? [service]
            : [frame.Clinic.PlainService(MassageFamily.Medical), frame.Clinic.PlainService(MassageFamily.Spa)];
        return asked.OfType<Service>().Select(each => LengthAdviceSpeech.BlockOut(frame, each, MinutesFor(frame, each)))
            .Aggregate(Spoken.Nothing, (said, next) => said.Then(next));
    }

    private static int MinutesFor(TurnFrame frame, Service service) =>
        (frame.Mentions.Minutes ?? frame.Record.Wish.Minutes) is { } minutes && SessionLengthAdvice.Offered(service, minutes) is not null
            ? minutes
            : SessionLengthAdvice.Recommend(service, frame.Content.Sessions, frame.Content.Recommender.LengthFor(frame.Record.Triage)).Minutes;

    private static Spoken Talk(TurnFrame frame, Service service) => service.ConsultationMinutes == 0
        ? frame.Words.SessionLengths.NoConsultation.Say(("service", Naming.InSentence(service, frame.Language)))
        : WithConsultation(frame, service, Spoken.Nothing);

    /// <summary>Of one length, one service, or the menu.</summary>
    public static Spoken Prices(TurnFrame frame)
    {
        var words = frame.Words.SessionLengths;
        var service = ServiceInQuestion(frame);
        var minutes = frame.Mentions.Minutes ?? (frame.Mentions.Service is null ? frame.Record.Wish.Minutes : null);
        if (service?.Lengths.FirstOrDefault(length => length.Minutes == minutes) is { } asked)
        {
            return WithConsultation(frame, service, words.PriceOf.Say(
                ("service", Naming.InSentence(service, frame.Language)), ("minutes", Naming.Minutes(asked.Minutes)), ("price", asked.Price)));
        }

        if (service is not null)
        {
            return PriceLine(frame, service);
        }

        var menu = Lines(words.PriceIntro, frame.Clinic.Services.Select(each => PriceLine(frame, each).Text));
        var usual = frame.Clinic.Services.Take(4).Select(each => UsualPrice(frame, each));
        return menu.OrBrief(Lines(words.PriceIntro, usual));
    }

    private static Service? ServiceInQuestion(TurnFrame frame) =>
        (frame.Mentions.Service ?? frame.Record.Wish.Service) is { } id ? frame.Clinic.FindService(id) : null;

    private static Spoken WithConsultation(TurnFrame frame, Service service, Spoken said)
    {
        var words = frame.Words.SessionLengths;
        var sentence = service.Consultation == Consultation.Inside ? words.ConsultationInside : words.Consultation;
        return service.ConsultationMinutes == 0 ? said : said.Then(sentence.Say(("minutes", Naming.Minutes(service.ConsultationMinutes))));
    }

    private static Spoken PriceLine(TurnFrame frame, Service service) => frame.Words.SessionLengths.PriceLine.Say(
        ("service", Naming.Title(service, frame.Language)), ("prices", Naming.Lengths(service, frame)));

    private static string UsualPrice(TurnFrame frame, Service service)
    {
        var usual = service.Lengths.First(length => length.Minutes == service.UsualMinutes);
        return frame.Words.SessionLengths.PriceLine.Say(
            ("service", Naming.Title(service, frame.Language)), ("prices", Naming.LengthWithPrice(usual, frame))).Text;
    }

    private static Spoken Lines(Sentence introduction, IEnumerable<string> lines) =>
        new(introduction.Text + "\n" + string.Join("\n", lines.Select(line => "- " + line)), [introduction.Key]);

    private static string Minutes(Service service) => Choosing.List(service.Lengths.Select(length => Naming.Minutes(length.Minutes)));
}
