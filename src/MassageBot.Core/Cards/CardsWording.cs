using MassageBot.Core.Wording;

namespace MassageBot.Core.Cards;

/// <summary>Words of the cards: therapeutic beside spa massage, and the techniques of the menu.</summary>
public sealed record CardsWording
{
    /// <summary>Before the comparison: what both share, then the difference, in two or three sentences. The card tells the rest.</summary>
    public required Sentence ComparisonSaid { get; init; }

    /// <summary>The whole comparison as a text message; the question and its answers still have to fit behind it.</summary>
    [SmsLimit(200)]
    public required Sentence ComparisonBrief { get; init; }

    /// <summary>Title of the card.</summary>
    public required Sentence ComparisonTitle { get; init; }

    /// <summary>Above what both kinds share.</summary>
    public required Sentence SharedTitle { get; init; }

    public required Sentence Shared { get; init; }

    /// <summary>Name of the family, above its column.</summary>
    public required Sentence Therapeutic { get; init; }

    /// <summary>Name of the family, above its column.</summary>
    public required Sentence Relaxation { get; init; }

    /// <summary>Name of the row.</summary>
    public required Sentence Purpose { get; init; }

    public required Sentence PurposeTherapeutic { get; init; }

    public required Sentence PurposeRelaxation { get; init; }

    /// <summary>Name of the row: how it feels, how firm.</summary>
    public required Sentence Pressure { get; init; }

    public required Sentence PressureTherapeutic { get; init; }

    public required Sentence PressureRelaxation { get; init; }

    /// <summary>Name of the row; the techniques are those of the clinic's menu.</summary>
    public required Sentence Techniques { get; init; }

    /// <summary>Name of the row.</summary>
    public required Sentence Length { get; init; }

    /// <summary>The usual pattern, then the lengths of the clinic's menu.</summary>
    [Placeholders("lengths")]
    public required Sentence LengthTherapeutic { get; init; }

    /// <summary>The usual pattern, then the lengths of the clinic's menu.</summary>
    [Placeholders("lengths")]
    public required Sentence LengthRelaxation { get; init; }

    /// <summary>A first visit takes so many minutes more, for the talk.</summary>
    [Placeholders("minutes")]
    public required Sentence TalkOnTop { get; init; }

    /// <summary>A first visit begins with so many minutes of talk, within the session.</summary>
    [Placeholders("minutes")]
    public required Sentence TalkInside { get; init; }

    /// <summary>Name of the row: what the room is like.</summary>
    public required Sentence Setting { get; init; }

    public required Sentence SettingTherapeutic { get; init; }

    public required Sentence SettingRelaxation { get; init; }

    /// <summary>Name of the row.</summary>
    public required Sentence GoodFor { get; init; }

    public required Sentence GoodForTherapeutic { get; init; }

    public required Sentence GoodForRelaxation { get; init; }

    /// <summary>Name of the line with the clinic's own words on its therapists.</summary>
    public required Sentence WhoGivesIt { get; init; }

    /// <summary>Before the list of techniques; the card tells each.</summary>
    public required Sentence GlossarySaid { get; init; }

    /// <summary>The techniques as a text message.</summary>
    [Placeholders("therapeutic", "relaxation")]
    public required Sentence GlossaryBrief { get; init; }

    /// <summary>Title of the card.</summary>
    public required Sentence GlossaryTitle { get; init; }
}
