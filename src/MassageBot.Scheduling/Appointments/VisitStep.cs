using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Appointments;

/// <summary>A step in the course of a visit that changes its status and nothing else.</summary>
internal enum VisitStep
{
    Confirm,
    Decline,
    Arrive,
    MissIt,
    Fulfil,
}

/// <summary>Which status a step leads to and which it may begin from. Cancelling and moving are open to booked and pending visits only.</summary>
internal static class VisitSteps
{
    public static AppointmentStatus Goal(this VisitStep step) => step switch
    {
        VisitStep.Confirm => AppointmentStatus.Booked,
        VisitStep.Decline => AppointmentStatus.Cancelled,
        VisitStep.Arrive => AppointmentStatus.Arrived,
        VisitStep.MissIt => AppointmentStatus.Noshow,
        VisitStep.Fulfil => AppointmentStatus.Fulfilled,
    };

    /// <summary>What is told of it afterwards.</summary>
    public static string Word(this VisitStep step) => step switch
    {
        VisitStep.Confirm => "confirmed",
        VisitStep.Decline => "declined",
        VisitStep.Arrive => "arrived",
        VisitStep.MissIt => "noshow",
        VisitStep.Fulfil => "fulfilled",
    };

    /// <summary>Who was marked as missing may still come in late; who has come cannot have been missing.</summary>
    public static bool MayBeginFrom(this VisitStep step, AppointmentStatus status) => step switch
    {
        VisitStep.Confirm or VisitStep.Decline => status is AppointmentStatus.Pending,
        VisitStep.Arrive => status is AppointmentStatus.Booked or AppointmentStatus.Noshow,
        VisitStep.MissIt => status is AppointmentStatus.Booked,
        VisitStep.Fulfil => status is AppointmentStatus.Booked or AppointmentStatus.Arrived,
    };
}
