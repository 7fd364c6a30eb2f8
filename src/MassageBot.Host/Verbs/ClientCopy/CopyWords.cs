using MassageBot.Core.Wording;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>Headings of the page, in the client's language.</summary>
internal sealed record CopyWords
{
    public required string Title { get; init; }

    public required string MadeOn { get; init; }

    public required string You { get; init; }

    public required string Consents { get; init; }

    public required string Allowed { get; init; }

    public required string Refused { get; init; }

    public required string Visits { get; init; }

    public required string Waiting { get; init; }

    public required string Conversations { get; init; }

    public required string Mine { get; init; }

    public required string Ours { get; init; }

    public required string ForStaff { get; init; }

    public required string Rest { get; init; }

    public required string LeftOut { get; init; }

    public required string Elsewhere { get; init; }

    public static CopyWords In(Language language) => language == Language.Spanish ? Spanish : English;

    private static CopyWords English { get; } = new()
    {
        Title = "What is kept of you",
        MadeOn = "As of",
        You = "You",
        Consents = "What you allowed or refused",
        Allowed = "yes",
        Refused = "no",
        Visits = "Your visits",
        Waiting = "Waiting list",
        Conversations = "What was written",
        Mine = "You",
        Ours = "Clinic",
        ForStaff = "Brought before the staff",
        Rest = "All of it, and what only keeps things running, stands in copy.json beside this page.",
        LeftOut = "Conversations in which others were booked for too are left out. How many:",
        Elsewhere = "The calendar is kept by another program; what that keeps is not in here.",
    };

    private static CopyWords Spanish { get; } = new()
    {
        Title = "Lo que se guarda de usted",
        MadeOn = "Estado:",
        You = "Usted",
        Consents = "Lo que permitió o rechazó",
        Allowed = "sí",
        Refused = "no",
        Visits = "Sus citas",
        Waiting = "Lista de espera",
        Conversations = "Lo que se escribió",
        Mine = "Usted",
        Ours = "Clínica",
        ForStaff = "Presentado al personal",
        Rest = "Todo, también lo que solo sirve para el funcionamiento, está en copy.json junto a esta página.",
        LeftOut = "Se omiten las conversaciones en las que también se reservó para otras personas. Cuántas:",
        Elsewhere = "El calendario lo lleva otro programa; lo que ese guarda no está aquí.",
    };
}
