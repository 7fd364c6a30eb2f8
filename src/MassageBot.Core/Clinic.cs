using MassageBot.Core.Handoff;
using MassageBot.Core.Look;
using MassageBot.Core.Notices;
using MassageBot.Core.Triage;
using NodaTime;

namespace MassageBot.Core;

/// <summary>What <c>dialogs/clinic.yaml</c> says about the clinic: the only source of prices, hours, people and policies in any reply.</summary>
public sealed record Clinic
{
    public required string Name { get; init; }

    /// <summary>True for the invented clinic that the project ships; every greeting then says so.</summary>
    public bool IsSample { get; init; }

    /// <summary>The zone in which every clinic-local date and time is meant (IANA).</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Country code (ISO 3166) that picks emergency numbers and the phone format.</summary>
    public required string Country { get; init; }

    /// <summary>Shown to clients who want a person, as the clinic writes it; null when none is set.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    /// <summary>Opening hours by weekday; a day that is absent is closed.</summary>
    public required IReadOnlyDictionary<IsoDayOfWeek, OpeningHours> Hours { get; init; }

    public IReadOnlyList<LocalDate> ClosedDates { get; init; } = [];

    public required IReadOnlyList<Service> Services { get; init; }

    public required IReadOnlyList<Therapist> Therapists { get; init; }

    public required IReadOnlyList<Room> Rooms { get; init; }

    /// <summary>Things that one visit at a time can use.</summary>
    public IReadOnlyList<EquipmentItem> Equipment { get; init; } = [];

    public required BookingPolicy Policy { get; init; }

    /// <summary>What is texted to clients without their asking, where text messages are set up.</summary>
    public NoticePlan Notices { get; init; } = new();

    /// <summary>How long a client who wants a person may wait before staff are told again, where staff use Teams.</summary>
    public HandoffPlan HandOff { get; init; } = new();

    /// <summary>Colours, typeface and corners of the page and of the chat on other sites.</summary>
    public ClinicLook Look { get; init; } = new();

    /// <summary>How long before the visit a client comes.</summary>
    public ArriveEarly ArriveEarly { get; init; } = new();

    /// <summary>Numbers of the country; what the file leaves out is as <see cref="CountryNumbers"/> knows it.</summary>
    public EmergencyNumbers Emergency { get; init; } = new();

    /// <summary>Where safety rules begin to matter, where the clinic wants something else than the rules' own defaults.</summary>
    public SafetyThresholds Safety { get; init; } = new();

    /// <summary>Answers to front-desk questions by topic (<c>tipping</c>), or by label of understanding for what has no topic of its own
    /// (<c>ask_parking</c>), and language code.
    /// A topic that is absent is answered with the offer of a person, never invented.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Answers { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Pages of the clinic by what they are for, https only: <c>intake-form</c>, <c>deposit</c>, <c>review</c>, <c>gift-cards</c>, <c>directions</c>.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    /// <summary>Where a first visit's form is filled in.</summary>
    public const string IntakeForm = "intake-form";

    /// <summary>Where a deposit is paid.</summary>
    public const string Deposit = "deposit";

    /// <summary>Where clients write reviews.</summary>
    public const string Review = "review";

    /// <summary>What a page may be for.</summary>
    public static IReadOnlyList<string> LinkNames { get; } = [IntakeForm, Deposit, Review, "gift-cards", "directions"];

    /// <summary>The page for that; null where the clinic has none.</summary>
    public string? Link(string name) => Links.GetValueOrDefault(name);

    public Service? FindService(ServiceId id) => Services.FirstOrDefault(service => service.Id == id);

    /// <summary>
    /// The massage that stands for a family: the first of it on the menu for one person that asks for no special skill, else the first.
    /// The clinic lists its plain massages first.
    /// </summary>
    public Service? PlainService(MassageFamily family)
    {
        var single = Services.Where(service => service.Family == family && service.PartySize == 1).ToList();
        return single.FirstOrDefault(service => service.Skills.Count == 0) ?? single.FirstOrDefault();
    }

    public Therapist? FindTherapist(TherapistId id) => Therapists.FirstOrDefault(therapist => therapist.Id == id);

    /// <summary>The hours of one day, or null when the clinic is closed.</summary>
    public OpeningHours? HoursOn(LocalDate date) =>
        ClosedDates.Contains(date) ? null : Hours.GetValueOrDefault(date.DayOfWeek);
}

/// <summary>Minutes before a visit, for the form and to settle in: on a first visit, and on any later one.</summary>
public sealed record ArriveEarly(int FirstVisit = 0, int Otherwise = 0);

public sealed record OpeningHours(LocalTime Opens, LocalTime Closes);

public enum MassageFamily
{
    /// <summary>Spa, retail, relaxation.</summary>
    Spa,

    /// <summary>Therapeutic, medical, clinical.</summary>
    Medical,
}

/// <summary>One line of the clinic's menu.</summary>
public sealed record Service
{
    public required ServiceId Id { get; init; }

    public required MassageFamily Family { get; init; }

    /// <summary>Name by language code (<c>en</c>, <c>es</c>), in the middle of a sentence: "deep tissue".</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Offered lengths with what each costs, shortest first. The text of a price is the clinic's own ("$95").</summary>
    public required IReadOnlyList<PricedLength> Lengths { get; init; }

    /// <summary>The length suggested when the client has no wish.</summary>
    public required int UsualMinutes { get; init; }

    /// <summary>Whether the talk of a first visit has time of its own or takes it from the session.</summary>
    public Consultation Consultation { get; init; }

    /// <summary>Minutes of a first visit for the talk and the assessment; 0 when there is none.</summary>
    public int ConsultationMinutes { get; init; }

    /// <summary>Kept free after the visit, for the room.</summary>
    public int TurnoverMinutes { get; init; }

    /// <summary>Skills that a therapist must have, such as <c>prenatal</c>.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>How many clients one booking is for (2 for couples).</summary>
    public int PartySize { get; init; } = 1;

    /// <summary>Features that the room must have, such as <c>couples</c>.</summary>
    public IReadOnlyList<string> RoomFeatures { get; init; } = [];

    /// <summary>Kinds of equipment that a visit takes for itself, one of each.</summary>
    public IReadOnlyList<string> Equipment { get; init; } = [];
}

/// <summary>Where the time for the first talk comes from.</summary>
public enum Consultation
{
    /// <summary>It is added to the session.</summary>
    OnTop,

    /// <summary>The session begins with it.</summary>
    Inside,
}

public sealed record PricedLength(int Minutes, string Price);

public enum Gender
{
    Female,
    Male,
}

public sealed record Therapist
{
    public required TherapistId Id { get; init; }

    public required string FirstName { get; init; }

    public required Gender Gender { get; init; }

    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>Language codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Working hours by weekday; an absent day is a day off.</summary>
    public required IReadOnlyDictionary<IsoDayOfWeek, OpeningHours> Hours { get; init; }
}

public sealed record Room
{
    public required string Id { get; init; }

    public IReadOnlyList<string> Features { get; init; } = [];
}

/// <summary>One of the things of a kind that the clinic has, such as the first of two stone heaters.</summary>
public sealed record EquipmentItem
{
    public required string Id { get; init; }

    public required string Kind { get; init; }
}

/// <summary>What a client accepts at the end of a booking, and the rules around it.</summary>
public sealed record BookingPolicy
{
    /// <summary>Stored with each booking, so that it is known which wording was accepted.</summary>
    public required string Version { get; init; }

    /// <summary>Later than this before the visit, a change or cancellation has the effect that <see cref="Summary"/> states.</summary>
    public required Duration CancellationNotice { get; init; }

    /// <summary>One or two sentences by language code.</summary>
    public required IReadOnlyDictionary<string, string> Summary { get; init; }

    /// <summary>The part of the price that a later change or cancellation costs, 0 to 100; null where only <see cref="Summary"/> tells.</summary>
    public int? LateFeePercent { get; init; }

    /// <summary>Who is asked for a deposit after a booking.</summary>
    public DepositRule DepositFor { get; init; }

    /// <summary>Whoever cannot come because they are ill pays nothing.</summary>
    public bool IllnessIsWaived { get; init; }

    /// <summary>Whoever comes later than this is left to the front desk.</summary>
    public Duration LateLimit { get; init; } = Duration.FromMinutes(15);

    /// <summary>A visit of which less than this would remain is left to the front desk.</summary>
    public Duration LeastRemaining { get; init; } = Duration.FromMinutes(30);

    /// <summary>No slot is offered sooner than this from now.</summary>
    public required Duration MinimumNotice { get; init; }

    /// <summary>No slot is offered further ahead than this.</summary>
    public required int BookAheadDays { get; init; }

    /// <summary>Days after which the answers of the safety screen are asked again.</summary>
    public int ScreenValidDays { get; init; } = 14;

    /// <summary>A yes to a booking is also one to texts about it, where text messages are set up; said with the read-back. False texts nobody by itself.</summary>
    public bool RemindsByText { get; init; } = true;

    /// <summary>A visit that waits for the clinic's yes is declined by itself after this, or when it would begin.</summary>
    public Duration ApprovalWithin { get; init; } = Duration.FromHours(48);

    /// <summary>Clients younger than this need a parent or guardian who books.</summary>
    public int AdultAge { get; init; } = 18;
}

/// <summary>Whose booking needs a deposit.</summary>
public enum DepositRule
{
    Nobody,
    FirstVisits,
    Everybody,
}

public static class DepositRules
{
    public static bool Applies(this DepositRule rule, bool firstVisit) => rule switch
    {
        DepositRule.Everybody => true,
        DepositRule.FirstVisits => firstVisit,
        _ => false,
    };
}

/// <summary>Emergency numbers of the clinic's country, as they are spoken in replies. An empty one is not set.</summary>
public sealed record EmergencyNumbers(
    string Emergency = "", string CrisisLine = "", string PoisonControl = "", string ViolenceLine = "", string AssaultLine = "");
