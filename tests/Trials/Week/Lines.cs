using System.Globalization;

namespace MassageBot.Trials.Week;

/// <summary>What follows for the client from the answer.</summary>
internal enum Upshot
{
    None,
    Booked,
    Cancelled,
}

/// <summary>One text of a talk, and the words that its answer has to have.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Awaits">Null where nobody may answer.</param>
/// <param name="Upshot">What follows from the answer.</param>
/// <param name="Wish">What it says to being texted.</param>
internal sealed record Line(string Text, Phrase? Awaits, Upshot Upshot = Upshot.None, Wish Wish = Wish.None);

/// <summary>How clients say things.</summary>
internal sealed class Lines(WordBook words)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    private static readonly (string Says, Phrase Hears)[] EnglishQuestions =
    [
        ("what should I wear?", Phrase.Of("what to wear", "Come in anything comfortable")),
        ("where are you?", Phrase.Of("where", "We are at 14 Juniper Street")),
        ("is there wifi?", Phrase.Of("wifi", "free Wi-Fi")),
    ];

    private static readonly (string Says, Phrase Hears)[] SpanishQuestions =
    [
        ("¿dónde están?", Phrase.Of("where", "Estamos en 14 Juniper Street")),
        ("¿cuánto cuesta?", Phrase.Either(Phrase.Of("prices", "Nuestros precios"), Phrase.Of("the price", "cuestan $"))),
        ("¿hay wifi?", Phrase.Of("wifi", "hay wifi gratis")),
    ];

    private static readonly string[] EnglishStops = ["STOP", "stop texting me", "Unsubscribe", "QUIT", "leave me alone"];
    private static readonly string[] SpanishStops = ["STOP", "no me escriban", "baja", "no más mensajes", "ALTO"];

    public IReadOnlyList<Line> Of(Person person, Act act)
    {
        var english = person.Tongue == Tongue.English;
        var question = Pick(english ? EnglishQuestions : SpanishQuestions, act);
        return act.Kind switch
        {
            ActKind.Book => Booking(person),
            ActKind.Ask => [new Line(question.Says, question.Hears)],
            ActKind.AskInVain => [new Line(question.Says, null)],
            ActKind.Cancel => Cancelling(person, english ? "please cancel my appointment" : "quiero cancelar mi cita"),
            ActKind.Reply => Reply(person),
            ActKind.Stop => [new Line(Pick(english ? EnglishStops : SpanishStops, act), Answer(person, "conversation.opted-out"), Wish: Wish.Stop)],
            _ => [new Line(english ? "START" : "ALTA", Answer(person, "conversation.opted-in"), Wish: Wish.Start)],
        };
    }

    /// <summary>Who has never texted may be answered in either language: some of these words are the same in both.</summary>
    private Phrase Answer(Person person, string id) =>
        person.OnTheWeb ? Phrase.Either(words[Tongue.English, id], words[Tongue.Spanish, id]) : words[person.Tongue, id];

    /// <summary>From the wish to the confirmation, through the questions of safety.</summary>
    private IReadOnlyList<Line> Booking(Person person)
    {
        var english = person.Tongue == Tongue.English;
        return
        [
            new(english ? $"book 60 min swedish {When(person)}" : $"quiero un masaje sueco de 60 minutos {When(person)}", words[person.Tongue, "triage.screen-sms"]),
            new(english ? "none" : "ninguna", words[person.Tongue, "booking.ask-name"]),
            new(person.Name, words[person.Tongue, "booking.ask-confirm"]),
            new(english ? "yes" : "sí", words[person.Tongue, "booking.booked"], Upshot.Booked),
        ];
    }

    /// <summary>What is answered to a reminder that asks for 1, 2 or 3.</summary>
    private IReadOnlyList<Line> Reply(Person person)
    {
        var english = person.Tongue == Tongue.English;
        var noted = words[person.Tongue, "visits.coming-noted"];
        return person.Replies switch
        {
            ReplyStyle.One => [new("1", noted)],
            ReplyStyle.InWords => [new(english ? "yes see you then" : "sí, ahí estaré", noted)],
            ReplyStyle.CannotCome => Cancelling(person, english ? "i can't come" : "no puedo ir"),
            ReplyStyle.Three => Cancelling(person, "3"),
            ReplyStyle.TwoAndThenNot => [new("2", Phrase.Any), new(english ? "never mind, keep it" : "mejor no, déjela como está", Phrase.Any)],
            _ => [new(english ? "purple elephants 77" : "elefantes morados 77", Phrase.Any)],
        };
    }

    private IReadOnlyList<Line> Cancelling(Person person, string wish)
    {
        var english = person.Tongue == Tongue.English;
        return
        [
            new(
                wish,
                Phrase.Either(words[person.Tongue, "visits.confirm-cancel"], words[person.Tongue, "visits.ask-cancel"])),
            new(english ? "yes" : "sí", Phrase.Either(words[person.Tongue, "visits.cancelled"], words[person.Tongue, "visits.cancelled-late"]), Upshot.Cancelled),
        ];
    }

    /// <summary>In the client's words: "October 30 at 2 pm".</summary>
    public static string When(Person person)
    {
        var at = WeekSpan.Local(person.Visit);
        if (person.Tongue == Tongue.English)
        {
            return at.ToString(at.Minute == 0 ? "MMMM d 'at' h tt" : "MMMM d 'at' h:mm tt", English);
        }

        var hour = at.ToString(at.Minute == 0 ? "%h" : "h:mm", Spanish);
        return $"el {at.Day} de {at.ToString("MMMM", Spanish)} a las {hour} de la {(at.Hour < 12 ? "mañana" : "tarde")}";
    }

    private static T Pick<T>(T[] of, Act act) => of[act.Variant % of.Length];
}
