namespace MassageBot.Core;

/// <summary>A service as <c>dialogs/clinic.yaml</c> names it, such as <c>deep_tissue</c>.</summary>
public readonly record struct ServiceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A therapist as <c>dialogs/clinic.yaml</c> names them, such as <c>ana</c>.</summary>
public readonly record struct TherapistId(string Value)
{
    public override string ToString() => Value;
}
