//! The form room.
