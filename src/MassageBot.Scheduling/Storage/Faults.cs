namespace MassageBot.Scheduling.Storage;

/// <summary>The database cannot be reached or cannot write now. What was asked for may have happened or not; asking again is safe.</summary>
internal sealed class CalendarUnavailableException(string why, Exception? cause = null) : Exception(why, cause);

/// <summary>The database refused to give a resource's time away twice. The check before the insert should have seen it.</summary>
internal sealed class DoubleBookingException(Exception cause) : Exception("The database refused an overlap.", cause);

/// <summary>The database keeps no such text: a NUL character.</summary>
internal sealed class UnkeepableTextException(Exception cause) : Exception("The database keeps no such text.", cause);
